package io.github.nscope.conformance.authoring;

import io.github.nscope.conformance.pki.MiniPki;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A chain in one line, leaf first: {@code leaf(rsa2048) ← I1 ← [R1*system]}. A star says which store or resource a
 * certificate is in, brackets that the server did not send it, a bar that the name of the next one is not the issuer of
 * the one before, a slash that there are several of that name.
 */
final class ChainDrawing {
    /** A path has no more anchors above each other than this in any case worth drawing. */
    private static final int HIGHEST = 4;

    private final MiniPki pki;

    ChainDrawing(MiniPki pki) {
        this.pki = pki;
    }

    /** Draws the chain of a case by its fields. */
    String draw(JsonNode fields) {
        List<String> sent = names(fields.path("chain"));
        if (sent.isEmpty()) {
            return "";
        }
        Map<String, String> places = places(fields);
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < sent.size(); at++) {
            String name = sent.get(at);
            line.append(at == 0 ? "" : issues(name, sent.get(at - 1)) ? " ← " : " | ");
            line.append(name)
                    .append(at == 0 ? "(" + pki.keyKind(name) + ")" : "")
                    .append(places.getOrDefault(name, ""));
        }
        String below = sent.get(sent.size() - 1);
        for (int above = 0; above < HIGHEST; above++) {
            String subject = below;
            List<String> anchors = places.keySet().stream()
                    .filter(anchor -> !sent.contains(anchor) && issues(anchor, subject))
                    .toList();
            if (anchors.isEmpty()) {
                break;
            }
            line.append(anchors.stream()
                    .map(anchor -> anchor + places.get(anchor))
                    .collect(Collectors.joining(" / ", " ← [", "]")));
            sent.addAll(anchors);
            below = anchors.get(0);
        }
        return line.toString();
    }

    /** Whether the name of one is the name of the issuer of the other. */
    private boolean issues(String issuer, String subject) {
        return pki.subject(pki.issuer(subject)).equals(pki.subject(issuer));
    }

    private Map<String, String> places(JsonNode fields) {
        Map<String, String> places = new LinkedHashMap<>();
        put(places, fields.path("system"), "*system");
        put(places, fields.path("user"), "*user");
        fields.path("resources").properties().forEach(file -> put(places, file.getValue(), "*" + file.getKey()));
        return places;
    }

    private void put(Map<String, String> places, JsonNode content, String place) {
        List<String> names = content.isString() ? List.of(content.asString()) : names(content);
        names.forEach(name -> places.merge(name, place, String::concat));
    }

    private List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asString("")));
        names.removeIf(name -> !pki.has(name));
        return names;
    }
}
