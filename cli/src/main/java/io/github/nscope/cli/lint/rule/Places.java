package io.github.nscope.cli.lint.rule;

import io.github.nscope.HostPolicy;
import io.github.nscope.cli.lint.Configuration;
import io.github.nscope.cli.lint.NamedDomain;
import io.github.nscope.cli.lint.Scope;
import io.github.nscope.cli.lint.Spot;
import io.github.nscope.cli.lint.Subject;
import io.github.nscope.config.HostResolution.MatchedDomain;
import io.github.nscope.document.SourceLocation;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where findings point that are not about one element, and the hosts that stand for all. */
final class Places {
    /** More hosts than that are a list that somebody generated; the others get what these get. */
    private static final int MOST_HOSTS = 20;

    private Places() {}

    /** The element that answers for a host, or the configuration as a whole. */
    static Spot of(Subject app, String host) {
        Optional<Configuration> configuration = app.configuration();
        if (configuration.isEmpty()) {
            return ofManifest(app, "networkSecurityConfig");
        }
        ApiLevel newest = app.levels().get(app.levels().size() - 1);
        if (app.engine(newest).policy(host) instanceof HostPolicy policy
                && policy.resolution() instanceof MatchedDomain matched) {
            Optional<NamedDomain> domain = configuration.get().domains().stream()
                    .filter(one -> one.name().equals(matched.domain().name()))
                    .findFirst();
            if (domain.isPresent()) {
                return domain.get().at().spot();
            }
        }
        return configuration
                .get()
                .base()
                .map(base -> base.at().spot())
                .orElseGet(() -> configuration.get().root().spot());
    }

    /** The manifest's attribute, or the configuration where the manifest does not say it. */
    static Spot ofApp(Subject app, String attribute) {
        boolean isWritten =
                app.manifest().flatMap(manifest -> manifest.place(attribute)).isPresent();
        return isWritten || app.configuration().isEmpty()
                ? ofManifest(app, attribute)
                : app.configuration().get().root().spot();
    }

    /** An attribute of the manifest, by its line where that is known. */
    static Spot ofManifest(Subject app, String attribute) {
        int line = app.manifest()
                .flatMap(manifest -> manifest.place(attribute))
                .map(Map.Entry::getValue)
                .orElse(0);
        return new Spot(Spot.File.MANIFEST, null, SourceLocation.ofLine(line));
    }

    /** A host that nothing names, and those that the configuration names. */
    static List<String> hosts(Subject app) {
        List<String> hosts = new ArrayList<>(List.of(Scope.UNNAMED));
        app.configuration().stream()
                .flatMap(configuration -> configuration.domainConfigs().stream())
                .flatMap(scope -> scope.hosts().stream())
                .distinct()
                .limit(MOST_HOSTS)
                .forEach(hosts::add);
        return hosts;
    }

    /** The hosts that the configuration names. */
    static List<String> namedHosts(Subject app) {
        return hosts(app).subList(1, hosts(app).size());
    }
}
