package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.document.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A configuration as it is written.
 *
 * @param file where it is, for people
 * @param text its text; null where it is compiled
 * @param document what the build tools make of it
 * @param scopes its base-config, domain-configs and debug-overrides, in document order
 */
public record Configuration(String file, @Nullable String text, Document document, List<Scope> scopes) {
    /** Copies the list. */
    public Configuration {
        scopes = List.copyOf(scopes);
    }

    /** Looks through a document. */
    static Configuration of(String file, @Nullable String text, Document document) {
        return new Configuration(file, text, document, scopes(document));
    }

    /** Its root element. */
    public Located root() {
        return new Located(document.root(), ElementPath.ROOT);
    }

    /** Its domain-configs, nested ones too. */
    public List<Scope> domainConfigs() {
        return of(Scope.Kind.DOMAIN);
    }

    /** Its base-config. */
    public Optional<Scope> base() {
        return of(Scope.Kind.BASE).stream().findFirst();
    }

    /** Its debug-overrides. */
    public Optional<Scope> debugOverrides() {
        return of(Scope.Kind.DEBUG).stream().findFirst();
    }

    /** All but debug-overrides. */
    public List<Scope> released() {
        return scopes.stream().filter(scope -> scope.kind() != Scope.Kind.DEBUG).toList();
    }

    /** All of its domains. */
    public List<NamedDomain> domains() {
        return scopes.stream().flatMap(scope -> scope.domains().stream()).toList();
    }

    private List<Scope> of(Scope.Kind kind) {
        return scopes.stream().filter(scope -> scope.kind() == kind).toList();
    }

    private static List<Scope> scopes(Document document) {
        List<Scope> found = new ArrayList<>();
        Deque<Scope> ahead = new ArrayDeque<>();
        push(ahead, new Located(document.root(), ElementPath.ROOT), null);
        while (!ahead.isEmpty()) {
            Scope scope = ahead.pop();
            found.add(scope);
            if (scope.kind() == Scope.Kind.DOMAIN) {
                push(ahead, scope.at(), scope);
            }
        }
        return found;
    }

    private static void push(Deque<Scope> ahead, Located parent, @Nullable Scope around) {
        List<Scope> children = new ArrayList<>();
        for (Located child : parent.children()) {
            Scope.Kind kind = kind(child.element().name());
            if (kind != null && (around == null || kind == Scope.Kind.DOMAIN)) {
                List<NamedDomain> domains =
                        child.children("domain").stream().map(NamedDomain::of).toList();
                children.add(new Scope(kind, child, around, domains));
            }
        }
        for (int i = children.size() - 1; i >= 0; i--) {
            ahead.push(children.get(i));
        }
    }

    private static Scope.@Nullable Kind kind(String name) {
        return switch (name) {
            case "base-config" -> Scope.Kind.BASE;
            case "domain-config" -> Scope.Kind.DOMAIN;
            case "debug-overrides" -> Scope.Kind.DEBUG;
            default -> null;
        };
    }
}
