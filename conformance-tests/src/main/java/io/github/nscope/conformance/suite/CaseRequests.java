package io.github.nscope.conformance.suite;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the requests of the adapter protocol out of cases: the level filled in, certificates in place of their names. */
public final class CaseRequests {
    private static final List<String> STORES =
            List.of("systemCertificates", "userCertificates", "removedSystemCertificates");

    private final Map<String, SuiteCertificate> certificates;

    /** Makes requests for the cases of a suite. */
    public CaseRequests(ConformanceSuite suite) {
        this.certificates = suite.certificates();
    }

    /** What identifies a case at a level, in requests and results: {@code pins/expired@34}. */
    public static String id(ConformanceCase asked, int level) {
        return asked.id() + "@" + level;
    }

    /** The request that asks a case at a level. */
    public ObjectNode request(ConformanceCase asked, int level) {
        ObjectNode request = (ObjectNode) asked.request().deepCopy();
        request.put("protocol", 1);
        request.put("id", id(asked, level));
        ObjectNode device = request.withObject("/device");
        device.put("apiLevel", level);
        for (String store : STORES) {
            replaceNames(device.path(store));
        }
        replaceNames(request.path("connection").path("chain"));
        request.path("earlier").forEach(connection -> replaceNames(connection.path("chain")));
        return request;
    }

    private void replaceNames(JsonNode names) {
        if (names instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, pem(array.get(at).asString()));
            }
        }
    }

    /** Text that is no certificate's name is sent as it is: a case may ask about a damaged file. */
    private String pem(String name) {
        SuiteCertificate certificate = certificates.get(name);
        return certificate == null ? name : certificate.pem();
    }
}
