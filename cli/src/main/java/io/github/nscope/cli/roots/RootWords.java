package io.github.nscope.cli.roots;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.roots.SystemRoot;
import java.util.List;

/** Roots in words. */
final class RootWords {
    private static final int FINGERPRINT_DIGITS = 8;

    private RootWords() {}

    static Section section(String title, List<SystemRoot> roots) {
        return new Section(title, roots.stream().map(RootWords::entry).toList());
    }

    /** A root by the first digits of its SHA-256, its name, key, levels and last day. */
    static Entry entry(SystemRoot root) {
        String fingerprint = root.sha256().toHex().substring(0, FINGERPRINT_DIGITS);
        String note = root.note().isEmpty() ? "" : "; " + root.note();
        return Entry.of(
                fingerprint,
                root.subject() + " — " + root.key() + ", until " + root.notAfter() + ", levels " + root.levels()
                        + note);
    }

    static String count(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
