package io.github.nscope.cli.edit;

import io.github.nscope.cli.edit.SourceMap.Range;
import io.github.nscope.cli.edit.SourceMap.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a text, and leaves everything else of it as it is: comments, blanks, order and quotes. */
public final class SourceEdit {
    private record Replacement(Range range, String text) {}

    private SourceEdit() {}

    /** The text after edits, all of them about the text as it is now; empty where one of them can't be made there. */
    public static Optional<String> apply(String text, List<Edit> edits) {
        Optional<SourceMap> map = SourceMap.of(text);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        List<Replacement> replacements = new ArrayList<>();
        for (Edit edit : edits) {
            Optional<Replacement> replacement =
                    map.get().span(edit.path()).flatMap(span -> replacement(text, span, edit));
            if (replacement.isEmpty()) {
                return Optional.empty();
            }
            replacements.add(replacement.get());
        }
        replacements.sort(Comparator.comparing(
                        (Replacement replacement) -> replacement.range().start())
                .reversed());
        StringBuilder edited = new StringBuilder(text);
        int untouched = text.length();
        for (Replacement replacement : replacements) {
            if (replacement.range().end() > untouched) {
                return Optional.empty();
            }
            edited.replace(replacement.range().start(), replacement.range().end(), replacement.text());
            untouched = replacement.range().start();
        }
        return Optional.of(edited.toString());
    }

    private static Optional<Replacement> replacement(String text, Span span, Edit edit) {
        String attribute = edit.path().attribute();
        if (edit instanceof Edit.Assignment assignment) {
            Range range =
                    attribute == null ? content(text, span) : span.values().get(attribute);
            return Optional.ofNullable(range).map(found -> new Replacement(found, escaped(assignment.value())));
        }
        Range range = attribute == null
                ? lines(text, span.whole())
                : span.attributes().get(attribute);
        return Optional.ofNullable(range).map(found -> new Replacement(found, ""));
    }

    /** The text of an element without the blanks around it; none where there is more than text in it. */
    private static @Nullable Range content(String text, Span span) {
        Range content = span.content();
        if (content == null) {
            return null;
        }
        String inner = text.substring(content.start(), content.end());
        if (inner.indexOf('<') >= 0 || inner.isBlank()) {
            return null;
        }
        int leading = inner.length() - inner.stripLeading().length();
        return new Range(
                content.start() + leading,
                content.start() + leading + inner.strip().length());
    }

    /** An element with the rest of its lines, where nothing else stands on them. */
    private static Range lines(String text, Range whole) {
        int start = whole.start();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        int end = whole.end();
        while (end < text.length()
                && (text.charAt(end) == ' ' || text.charAt(end) == '\t' || text.charAt(end) == '\r')) {
            end++;
        }
        boolean isAlone =
                (start == 0 || text.charAt(start - 1) == '\n') && end < text.length() && text.charAt(end) == '\n';
        return isAlone ? new Range(start, end + 1) : whole;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
