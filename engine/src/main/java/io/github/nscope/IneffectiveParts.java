package io.github.nscope;

import io.github.nscope.WithoutEffect.Kind;
import io.github.nscope.config.DomainRule;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.config.UnmatchedText;
import io.github.nscope.document.Element;
import io.github.nscope.document.Reading;
import io.github.nscope.document.ResourceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what an app says without effect. */
final class IneffectiveParts {
    /** Domains that are named; a configuration may have thousands. */
    private static final int MOST_DOMAINS = 5;

    private final App app;
    private final List<WithoutEffect> found = new ArrayList<>();

    private IneffectiveParts(App app) {
        this.app = app;
    }

    static List<WithoutEffect> of(App app, NetworkSecurityPolicy policy, @Nullable String host) {
        IneffectiveParts parts = new IneffectiveParts(app);
        parts.manifestFlag();
        parts.debugFiles();
        if (host != null && !host.isEmpty()) {
            parts.domains(policy, host);
        }
        return List.copyOf(parts.found);
    }

    private void manifestFlag() {
        if (app.configuration().isPresent() && app.usesCleartextTraffic().isPresent()) {
            add(
                    Kind.MANIFEST_FLAG,
                    "The manifest's usesCleartextTraffic=\""
                            + app.usesCleartextTraffic().get() + "\": an app that has a configuration is judged by"
                            + " cleartextTrafficPermitted there, and by the platform's default where it says nothing.");
        }
    }

    private void debugFiles() {
        Optional<Element> root = app.configuration().flatMap(IneffectiveParts::root);
        if (root.isEmpty()) {
            return;
        }
        List<Element> overrides = root.get().children().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.name().equals("debug-overrides"))
                .toList();
        if (!app.debuggable()) {
            overrides.forEach(element -> add(
                    Kind.DEBUG_OVERRIDES,
                    "<debug-overrides>, line " + element.location().line() + ", in a build that is not debuggable."));
        }
        if (app.debugConfiguration().isPresent() && !(app.debuggable() && overrides.isEmpty())) {
            String why = app.debuggable()
                    ? ", beside a configuration that has a <debug-overrides> of its own."
                    : ", in a build that is not debuggable.";
            add(Kind.DEBUG_SIBLING, app.debugConfiguration().get().entryName() + why);
        }
    }

    private static Optional<Element> root(ConfigurationFile file) {
        return file.read(ResourceNames.assumed()) instanceof Reading.Read read
                ? Optional.of(read.document().root())
                : Optional.empty();
    }

    private void domains(NetworkSecurityPolicy policy, String host) {
        HostResolution resolution = policy.resolve(host);
        if (resolution instanceof HostResolution.MatchedDomain matched
                && matched.match() == HostResolution.Match.EXACT) {
            return;
        }
        int shortest = resolution instanceof HostResolution.MatchedDomain matched
                ? matched.domain().name().length()
                : 0;
        String asked = host.toLowerCase(Locale.US).substring(0, host.endsWith(".") ? host.length() - 1 : host.length());
        domains(policy)
                .filter(domain -> domain.name().length() > shortest
                        && !domain.includesSubdomains()
                        && asked.endsWith("." + domain.name()))
                .forEach(domain -> add(
                        Kind.HOST_ALONE,
                        written(domain) + ", is that host alone, without includeSubdomains=\"true\"."));
        List<DomainRule> unmatched = domains(policy)
                .filter(domain -> UnmatchedText.of(domain).isPresent())
                .toList();
        unmatched.stream()
                .limit(MOST_DOMAINS)
                .forEach(domain -> add(
                        Kind.UNMATCHED_DOMAIN,
                        written(domain) + ", "
                                + UnmatchedText.of(domain).orElseThrow().sentence() + "."));
        if (unmatched.size() > MOST_DOMAINS) {
            add(
                    Kind.UNMATCHED_DOMAIN,
                    (unmatched.size() - MOST_DOMAINS) + " more <domain>s, which hold no host's name either.");
        }
    }

    private static Stream<DomainRule> domains(NetworkSecurityPolicy policy) {
        return policy.configs().stream().flatMap(config -> config.domains().stream());
    }

    private static String written(DomainRule domain) {
        return "<domain>" + domain.name() + "</domain>, " + OriginWords.of(domain.place());
    }

    private void add(Kind kind, String sentence) {
        found.add(new WithoutEffect(kind, sentence));
    }
}
