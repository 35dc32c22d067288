package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Spot;
import io.github.nscope.document.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a text at which a finding points.
 *
 * @param line the number of the line
 * @param text the line, tabs as blanks
 * @param column the column at which it begins, from 1
 * @param length how many characters it has on the line, at least one
 */
record Excerpt(int line, String text, int column, int length) {
    private static final int LONGEST_LINE = 200;
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"?|'[^']*'?)");
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");

    /** What a finding points at; empty where there is no text, or no place in it. */
    static Optional<Excerpt> of(Linted app, Finding finding) {
        return app.subjects().stream()
                .map(subject ->
                        finding.spot().file() == Spot.File.SIBLING ? subject.sibling() : subject.configuration())
                .flatMap(Optional::stream)
                .filter(configuration -> configuration.file().equals(finding.file()))
                .findFirst()
                .map(Configuration::text)
                .flatMap(text -> of(text, finding.spot().location()));
    }

    private static Optional<Excerpt> of(String text, SourceLocation location) {
        List<String> lines = List.of(text.split("\\R", -1));
        if (location.line() < 1 || location.line() > lines.size() || location.column() < 1) {
            return Optional.empty();
        }
        String line = lines.get(location.line() - 1).replace('\t', ' ');
        if (location.column() > line.length() || line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        return Optional.of(new Excerpt(location.line(), line, location.column(), length(line, location.column() - 1)));
    }

    private static int length(String line, int start) {
        Matcher matcher = (line.charAt(start) == '<' ? TAG : ATTRIBUTE).matcher(line);
        matcher.region(start, line.length());
        return matcher.lookingAt() ? matcher.end() - start : 1;
    }
}
