package io.github.nscope;

import java.util.List;

/**
 * An answer in words, in the order in which a colleague would tell it: first the verdict, then what led to it. Views
 * decide about width, colour and markup; the words are here.
 *
 * @param verdict one line
 * @param tone how the verdict sounds
 * @param sections what led to it
 */
public record Explanation(String verdict, Tone tone, List<Section> sections) {
    /** Whether a line is good news. */
    public enum Tone {
        GOOD,
        BAD,
        CAUTION,
        PLAIN
    }

    /**
     * What one stage contributes.
     *
     * @param title one word or two
     * @param entries its lines
     */
    public record Section(String title, List<Entry> entries) {
        /** Copies the list. */
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A line, with what belongs below it.
     *
     * @param label what the line is about, or empty
     * @param text the line
     * @param tone how it sounds
     * @param details lines below
     */
    public record Entry(String label, String text, Tone tone, List<Entry> details) {
        /** Copies the list. */
        public Entry {
            details = List.copyOf(details);
        }

        /** A line with a label. */
        public static Entry of(String label, String text) {
            return new Entry(label, text, Tone.PLAIN, List.of());
        }

        /** A line without a label. */
        public static Entry of(String text) {
            return of("", text);
        }

        /** This line in another tone. */
        public Entry in(Tone other) {
            return new Entry(label, text, other, details);
        }

        /** This line with lines below it. */
        public Entry with(List<Entry> below) {
            return new Entry(label, text, tone, below);
        }
    }

    /** Copies the list. */
    public Explanation {
        sections = List.copyOf(sections);
    }

    /** Plain text, one line each, not wrapped. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(verdict).append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.title()).append('\n');
            section.entries().forEach(entry -> append(text, entry, 1));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Entry entry, int depth) {
        text.append("  ".repeat(depth));
        if (!entry.label().isEmpty()) {
            text.append(entry.label()).append(": ");
        }
        text.append(entry.text()).append('\n');
        entry.details().forEach(detail -> append(text, detail, depth + 1));
    }
}
