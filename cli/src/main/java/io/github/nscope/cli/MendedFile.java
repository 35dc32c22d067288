package io.github.nscope.cli;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Mending;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.cli.render.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An app whose configuration was mended, as far as that goes.
 *
 * @param left what is still wrong with it
 * @param lines what was done, for people
 */
record MendedFile(Linted left, List<String> lines) {
    /** Copies the list. */
    MendedFile {
        lines = List.copyOf(lines);
    }

    /** Mends the file of an app; one that is no file of its own in UTF-8 stays as it is. */
    static MendedFile of(Linted linted) throws BadInput {
        // Variants are mended one by one, each named by its path.
        Subject subject = linted.subjects().get(linted.subjects().size() - 1);
        Optional<Configuration> configuration = subject.configuration();
        if (configuration.isEmpty() || linted.subjects().size() > 1 || !isOnDisk(configuration.get())) {
            return new MendedFile(linted, List.of(Printable.of(linted.name()) + ": no text file that could be mended"));
        }
        Optional<Mending> mending = Mending.of(subject, linted.findings());
        if (mending.isEmpty() || mending.get().mended().isEmpty()) {
            return new MendedFile(linted, List.of(Printable.of(linted.name()) + ": nothing that could be mended"));
        }
        Path file = Path.of(configuration.get().file());
        try {
            Files.writeString(file, mending.get().text());
        } catch (IOException e) {
            throw BadInput.unreadable(file, "can't be written", "make it writable for this user", e);
        }
        return new MendedFile(left(linted, mending.get()), lines(mending.get()));
    }

    private static boolean isOnDisk(Configuration configuration) {
        String text = configuration.text();
        Path file = Path.of(configuration.file());
        try {
            return text != null
                    && Files.isRegularFile(file)
                    && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false;
        }
    }

    private static Linted left(Linted linted, Mending mending) {
        return new Linted(linted.subjects(), mending.open(), linted.skipped(), linted.silenced(), linted.remarks());
    }

    private static List<String> lines(Mending mending) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : mending.mended()) {
            lines.add(Printable.of("mended: " + finding.file() + ":"
                    + finding.spot().location() + ": " + finding.message() + " [" + finding.rule() + "]"));
        }
        return lines;
    }
}
