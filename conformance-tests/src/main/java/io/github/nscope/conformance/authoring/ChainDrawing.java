package io.github.nscope.conformance.authoring;

import io.github.nscope.conformance.pki.MiniPki;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A chain in one line, leaf first: {@code leaf(rsa2048) ← I1 ← [R1*system]}. A star says which store a certificate is
 * in, brackets that the server did not send it, a bar that the next one did not issue the one before.
 */
final class ChainDrawing {
    private final MiniPki pki;

    ChainDrawing(MiniPki pki) {
        this.pki = pki;
    }

    String draw(JsonNode request) {
        List<String> sent = names(request.path("connection").path("chain"));
        if (sent.isEmpty()) {
            return "";
        }
        Map<String, String> stores = stores(request.path("device"));
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < sent.size(); at++) {
            line.append(at == 0 ? "" : issued(sent.get(at), sent.get(at - 1)) ? " ← " : " | ");
            line.append(sent.get(at)).append(at == 0 ? kind(sent.get(at)) : "").append(star(stores, sent.get(at)));
        }
        String issuer = issuer(sent.get(sent.size() - 1));
        for (int guard = 0; guard < 8 && stores.containsKey(issuer) && !sent.contains(issuer); guard++) {
            line.append(" ← [").append(issuer).append(star(stores, issuer)).append(']');
            sent.add(issuer);
            issuer = issuer(issuer);
        }
        return line.toString();
    }

    private boolean issued(String issuer, String subject) {
        return issuer(subject).equals(issuer);
    }

    private String issuer(String name) {
        return pki.has(name) ? pki.issuer(name) : "";
    }

    private String kind(String name) {
        return pki.has(name) ? "(" + pki.keyKind(name) + ")" : "";
    }

    private static String star(Map<String, String> stores, String name) {
        return stores.containsKey(name) ? "*" + stores.get(name) : "";
    }

    private static Map<String, String> stores(JsonNode device) {
        Map<String, String> stores = new LinkedHashMap<>();
        names(device.path("systemCertificates")).forEach(name -> stores.put(name, "system"));
        names(device.path("userCertificates"))
                .forEach(name -> stores.merge(name, "user", (one, two) -> one + "*" + two));
        return stores;
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asString()));
        return names;
    }
}
