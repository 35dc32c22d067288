package io.github.nscope.conformance.matrix;

import io.github.nscope.conformance.matrix.AnchorChoice.Source;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes every combination down as a case, in the fields that authors use. */
public final class MatrixCases {
    private MatrixCases() {}

    /** The cases. */
    public static List<ObjectNode> all() {
        return Scenario.all().stream().map(MatrixCases::fields).toList();
    }

    private static ObjectNode fields(Scenario scenario) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("id", scenario.id());
        ArrayNode rules = fields.putArray("rules");
        List.of("nsc/5.4", "nsc/3.3", "nsc/6.3", "trust/1.3").forEach(rules::add);
        fields.put("why", scenario.sentence());
        fields.put("reveals", "A combination of anchors, pins and debug-overrides that lets the wrong one through.");
        fields.put("host", "www.example.com");
        fields.put("target", scenario.target());
        fields.put("debuggable", scenario.build().debuggable());
        put(fields.putArray("chain"), scenario.attack().chain());
        put(fields.putArray("system"), scenario.attack().systemStore());
        put(fields.putArray("user"), scenario.attack().userStore());
        putResources(fields, scenario);
        fields.put("nsc", configuration(scenario));
        fields.putObject("expect").put("all", ScenarioVerdict.of(scenario));
        return fields;
    }

    private static void put(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }

    private static void putResources(ObjectNode fields, Scenario scenario) {
        if (scenario.anchors().sources().contains(Source.OWN_CA)) {
            fields.putObject("resources").put("raw/own_ca", "P1");
        }
        if (scenario.anchors().sources().contains(Source.COPY_OF_THE_ROOT)) {
            fields.putObject("resources").put("raw/root", "R1");
        }
    }

    private static String configuration(Scenario scenario) {
        return "<domain-config>\n    <domain>www.example.com</domain>\n"
                + anchors(scenario)
                + pins(scenario.pins())
                + "</domain-config>\n"
                + debugOverrides(scenario.build());
    }

    private static String anchors(Scenario scenario) {
        if (scenario.anchors() == AnchorChoice.DEFAULT) {
            return "";
        }
        String override = scenario.overridesPins() ? " overridePins=\"true\"" : "";
        return scenario.anchors().sources().stream()
                .map(source -> "        <certificates src=\"" + source.src() + "\"" + override + "/>\n")
                .collect(Collectors.joining("", "    <trust-anchors>\n", "    </trust-anchors>\n"));
    }

    private static String pins(PinChoice pins) {
        if (pins == PinChoice.NONE) {
            return "";
        }
        String expiration = pins == PinChoice.EXPIRED ? "2025-01-01" : "2030-01-01";
        return "    <pin-set expiration=\"" + expiration + "\">\n        <pin digest=\"SHA-256\">${pin:"
                + pins.certificate() + "}</pin>\n    </pin-set>\n";
    }

    private static String debugOverrides(BuildChoice build) {
        if (!build.hasOverrides()) {
            return "";
        }
        String override = build == BuildChoice.DEBUG_WITH_PINS ? " overridePins=\"false\"" : "";
        return "<debug-overrides>\n    <trust-anchors>\n        <certificates src=\"user\"" + override
                + "/>\n    </trust-anchors>\n</debug-overrides>\n";
    }
}
