package io.github.nscope.cli.lint;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.render.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings that are known: a file with their fingerprints, and with their messages for whoever reads it. */
public final class Baseline {
    private static final String FINDINGS = "findings";
    private static final String FINGERPRINT = "fingerprint";

    private Baseline() {}

    /**
     * Reads a baseline.
     *
     * @return the fingerprints
     * @throws BadInput where the file can't be read or is no baseline
     */
    public static Set<String> read(InputFile file) throws BadInput {
        Set<String> fingerprints = new HashSet<>();
        try {
            JsonNode root =
                    new JsonMapper().readTree(file.read(InputFile.TEXT_LIMIT).toArray());
            if (!root.path(FINDINGS).isArray()) {
                throw file.unreadable("no baseline", "give a file that --write-baseline wrote");
            }
            root.path(FINDINGS)
                    .forEach(finding ->
                            fingerprints.add(finding.path(FINGERPRINT).asString("")));
        } catch (JacksonException e) {
            throw BadInput.unreadable(file, "no baseline", "give a file that --write-baseline wrote", e);
        }
        return fingerprints;
    }

    /** The text of a baseline. */
    public static String write(List<Finding> findings) {
        return Json.object(json -> json.objects(FINDINGS, findings, finding -> {
            json.string(FINGERPRINT, finding.fingerprint());
            json.string("rule", finding.rule().code());
            json.string("file", finding.file());
            json.string("message", finding.message());
        }));
    }
}
