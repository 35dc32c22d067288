package io.github.nscope.conformance.fuzz;

/** A coarse name for a difference, so that what repeats is reported a few times only. */
final class Kinds {
    private static final int LONGEST = 160;

    private Kinds() {}

    static String of(Comparison comparison) {
        Comparison.Difference first = comparison.differences().get(0);
        if (first.member() == null) {
            return "response: " + answerKind(first.reference()) + " / " + answerKind(first.subject());
        }
        return first.member().path() + ": " + name(first.reference()) + " / " + name(first.subject());
    }

    private static String answerKind(String response) {
        return response.startsWith("Judged")
                ? "Judged"
                : name(response.replaceAll("id=\\d+", "").replaceAll("\\[\\d+\\]", "[n]"));
    }

    private static String name(String text) {
        String name = text.replaceAll("[0-9a-f]{64}", "<hash>")
                .replaceAll("line #\\d+", "line #n")
                .replaceAll("ThrowableDescription", "")
                .replaceAll("[A-Za-z0-9+/]{43}=", "<pin>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>");
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
