package io.github.nscope.cli.lint.report;

import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Spot;
import java.net.URI;
import java.net.URISyntaxException;

/** Where findings are, for programs that open files. */
final class Files {
    private Files() {}

    /** The file that has the finding: of something compiled, the app. */
    static String uri(Linted app, Finding finding) {
        String path = (isText(app, finding) ? finding.file() : app.name()).replace('\\', '/');
        try {
            return new URI(path.startsWith("/") ? "file" : null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "app";
        }
    }

    private static boolean isText(Linted app, Finding finding) {
        return finding.spot().file() == Spot.File.MANIFEST
                || app.subjects().stream()
                        .flatMap(subject -> subject.configuration().stream())
                        .anyMatch(configuration -> isText(configuration, finding));
    }

    private static boolean isText(Configuration configuration, Finding finding) {
        return configuration.text() != null && configuration.file().equals(finding.file());
    }
}
