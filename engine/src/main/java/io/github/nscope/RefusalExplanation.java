package io.github.nscope;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.config.SourceFile;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.List;

/** Says why there is nothing to decide: a configuration that does not load, or a host that no call survives. */
final class RefusalExplanation {
    private RefusalExplanation() {}

    static Explanation of(ConfigurationRefused refusal) {
        String level = refusal.question().apiLevel().toString();
        String when = switch (refusal.moment()) {
            case APP_START -> "The app crashes when it starts (" + Behavior.CONFIGURATION_READ_AT_START.source() + ")";
            case FIRST_USE ->
                "The app starts, and crashes at its first connection or policy query, and at every later one";
        };
        return new Explanation(
                "CONFIGURATION REFUSED on API level " + level + ": "
                        + OriginWords.of(refusal.refused().place()) + ": "
                        + refusal.refused().rule().sentence() + " ["
                        + refusal.refused().rule() + "]",
                Tone.BAD,
                List.of(
                        new Section("What happens", List.of(Entry.of(when))),
                        throwable(refusal.refused().throwable())));
    }

    static Explanation of(ConfigurationNotCompiled refusal) {
        String file = refusal.file() == SourceFile.MAIN ? "the configuration" : "the _debug file";
        return new Explanation(
                "NOT COMPILED: the build tools refuse " + file + ", so no app can contain it",
                Tone.BAD,
                List.of(new Section(
                        "Why",
                        List.of(Entry.of(
                                "line " + refusal.refused().location(),
                                refusal.refused().reason())))));
    }

    static Explanation of(HostRefused refusal) {
        return new Explanation(
                "NO ANSWER for " + PolicyExplanation.subject(refusal.question()) + " on API level "
                        + refusal.question().apiLevel() + ": " + ReasonCode.LEADING_DOT_HOST.sentence(),
                Tone.BAD,
                List.of(throwable(refusal.throwable())));
    }

    /** What a log shows, outermost first. */
    static Section throwable(PlatformThrowable thrown) {
        List<Entry> lines = new ArrayList<>();
        for (PlatformThrowable one : thrown.chain()) {
            lines.add(Entry.of(lines.isEmpty() ? "" : "caused by", one.toString()));
        }
        return new Section("The app sees", lines);
    }
}
