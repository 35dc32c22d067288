package io.github.nscope.cli.lint.rule;

import io.github.nscope.App;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.lint.Located;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.document.Attribute;
import io.github.nscope.document.TypedValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trust anchors as they are written. */
final class Anchors {
    private Anchors() {}

    /** The certificates of a scope with this source. */
    static List<Located> of(Scope scope, String source) {
        return scope.certificates().stream()
                .filter(certificates -> certificates.attribute("src").orElse("").equals(source))
                .toList();
    }

    /** The paths of elements. */
    static List<ElementPath> paths(List<Located> elements) {
        return elements.stream().map(Located::path).toList();
    }

    /** The scope's own trust-anchors, or null for none. */
    static @Nullable Located element(Scope scope) {
        return scope.at().children("trust-anchors").stream().findFirst().orElse(null);
    }

    /** The resource that is trusted, {@code raw/my_ca}; null where the source is none of the app's files. */
    static @Nullable String resource(Located certificates) {
        Attribute source = certificates.element().attribute("src");
        return source != null && source.value() instanceof TypedValue.Reference reference && reference.name() != null
                ? reference.name().path()
                : null;
    }

    /** Whether there are certificates, and all are files of the app. */
    static boolean areOwn(Scope scope) {
        return !scope.certificates().isEmpty()
                && scope.certificates().stream().allMatch(certificates -> resource(certificates) != null);
    }

    /** Whether some are files of the app, and others the system's. */
    static boolean areSupplemented(Scope scope) {
        return !of(scope, "system").isEmpty()
                && scope.certificates().stream().anyMatch(certificates -> resource(certificates) != null);
    }

    /** Whether a certificate of a resource has a subject like this. */
    static boolean hasSubject(Subject app, String resource, Pattern subject) {
        return content(app, resource)
                .flatMap(CertificateFile::first)
                .map(first -> subject.matcher(first.subject().toString()).find())
                .orElse(false);
    }

    /** What is in a resource; empty where the app's resources are not known. */
    static Optional<Bytes> content(Subject app, String resource) {
        return app.app().flatMap(App::resources).map(resources -> resources.get(resource));
    }
}
