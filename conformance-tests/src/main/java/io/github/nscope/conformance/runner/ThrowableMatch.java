package io.github.nscope.conformance.runner;

import tools.jackson.databind.JsonNode;

/** Whether a throwable and its causes are as expected; an expectation may leave messages and further causes open. */
final class ThrowableMatch {
    private ThrowableMatch() {}

    static boolean matches(JsonNode expected, JsonNode actual) {
        if (!actual.isArray()) {
            return false;
        }
        for (int at = 0; at < expected.size(); at++) {
            JsonNode pattern = expected.get(at);
            if (pattern.has("anyFurtherCauses")) {
                return true;
            }
            if (at >= actual.size() || !matchesOne(pattern, actual.get(at))) {
                return false;
            }
        }
        return actual.size() == expected.size();
    }

    private static boolean matchesOne(JsonNode pattern, JsonNode throwable) {
        if (!pattern.get("exception").equals(throwable.get("exception"))) {
            return false;
        }
        String message = throwable.path("message").asString("");
        if (pattern.has("message")) {
            return pattern.get("message").asString().equals(message);
        }
        return !pattern.has("messageStart")
                || message.startsWith(pattern.get("messageStart").asString());
    }
}
