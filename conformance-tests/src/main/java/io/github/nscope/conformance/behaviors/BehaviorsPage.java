package io.github.nscope.conformance.behaviors;

import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.platform.Behavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/behaviors.md}: every behaviour with its condition, its source, and cases that pin it down. */
public final class BehaviorsPage {
    private static final int MOST_CASES = 3;
    private static final Pattern CASE = Pattern.compile("`([a-z0-9-]+(?:/[a-z0-9.-]+)+)`");

    private BehaviorsPage() {}

    /** Writes the page anew. Takes the page's path. */
    public static void main(String[] arguments) throws IOException {
        BehaviorWitnesses witnesses = new BehaviorWitnesses(ConformanceSuite.bundled());
        Files.writeString(
                Path.of(arguments[0]),
                render(behavior ->
                        witnesses.of(behavior).stream().limit(MOST_CASES).toList()));
    }

    static String render(Function<Behavior, List<String>> cases) {
        StringBuilder page = new StringBuilder("""
                # Behaviours that differ between Androids

                Everything that the platform decides differently on different API levels, for different targets or for different kinds of app: one
                constant of `Behavior` each. The cases are examples of those in the conformance suite that fail when the behaviour is switched off.
                This page is generated, and a test holds it against the code: `mvn -Pquick verify -Dgolden.rebase=true` writes it anew.

                """);
        for (Behavior behavior : Behavior.values()) {
            page.append(section(behavior, cases.apply(behavior)));
        }
        return page.toString();
    }

    private static String section(Behavior behavior, List<String> cases) {
        return "## " + behavior.name() + "\n\n" + behavior.sentence() + "\n\n- in force: "
                + behavior.condition().describe() + "\n- source: `" + behavior.source() + "`\n- cases: "
                + (cases.isEmpty()
                        ? Unaskable.reason(behavior)
                                .map(reason -> "none: " + reason)
                                .orElse("none")
                        : String.join(
                                ", ", cases.stream().map(id -> "`" + id + "`").toList()))
                + "\n\n";
    }

    /** The cases that a page names for a behaviour. */
    static List<String> cases(String page, Behavior behavior) {
        int from = page.indexOf("## " + behavior.name() + "\n");
        if (from < 0) {
            return List.of();
        }
        int line = page.indexOf("- cases: ", from);
        Matcher names = CASE.matcher(page.substring(line, page.indexOf('\n', line)));
        List<String> cases = new ArrayList<>();
        while (names.find()) {
            cases.add(names.group(1));
        }
        return cases;
    }
}
