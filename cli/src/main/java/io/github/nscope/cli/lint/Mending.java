package io.github.nscope.cli.lint;

import io.github.nscope.ConfigurationFile;
import io.github.nscope.ConfigurationFile.Content;
import io.github.nscope.cli.edit.Edit;
import io.github.nscope.cli.edit.SourceEdit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends a configuration's text. A change is made only where the engine's answers prove that it changes what it should and
 * nothing else.
 *
 * @param text the text afterwards
 * @param mended the findings that are mended by it
 * @param open the findings that only a person can mend
 */
public record Mending(String text, List<Finding> mended, List<Finding> open) {
    private static final Set<Aspect> ASKED = EnumSet.of(
            Aspect.CLEARTEXT,
            Aspect.ANCHORS,
            Aspect.PINNED_KEYS,
            Aspect.PINS,
            Aspect.TRANSPARENCY,
            Aspect.ENCRYPTION,
            Aspect.LOADING);

    /** What else changes with an aspect, because the platform derives it. */
    private static final Map<Aspect, Set<Aspect>> INTENDED = Map.of(
            Aspect.CLEARTEXT, EnumSet.of(Aspect.CLEARTEXT),
            Aspect.USER_CAS, EnumSet.of(Aspect.ANCHORS, Aspect.TRANSPARENCY),
            Aspect.ANCHORS, EnumSet.of(Aspect.ANCHORS, Aspect.TRANSPARENCY),
            Aspect.PINNED_KEYS, EnumSet.of(Aspect.PINNED_KEYS, Aspect.PINS),
            Aspect.PINS, EnumSet.of(Aspect.PINS));

    private static final int MOST_HOSTS = 40;

    /** Copies the lists. */
    public Mending {
        mended = List.copyOf(mended);
        open = List.copyOf(open);
    }

    /** Mends what can be mended of an app; empty where its configuration is no text. */
    public static Optional<Mending> of(Subject app, List<Finding> findings) {
        String text = app.configuration().map(Configuration::text).orElse(null);
        if (text == null) {
            return Optional.empty();
        }
        List<Finding> mended = new ArrayList<>();
        List<Finding> open = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        for (Finding finding : findings) {
            List<Edit> more = new ArrayList<>(edits);
            finding.fix().stream().filter(edit -> !edits.contains(edit)).forEach(more::add);
            boolean isProved = !finding.fix().isEmpty()
                    && finding.spot().file() == Spot.File.CONFIGURATION
                    && SourceEdit.apply(text, finding.fix())
                            .filter(alone -> changesOnlyWhatItShould(app, finding, alone))
                            .isPresent()
                    && SourceEdit.apply(text, more)
                            .filter(all -> loads(app, all))
                            .isPresent();
            (isProved ? mended : open).add(finding);
            if (isProved) {
                edits.clear();
                edits.addAll(more);
            }
        }
        return SourceEdit.apply(text, edits).map(edited -> new Mending(edited, mended, open));
    }

    private static boolean changesOnlyWhatItShould(Subject app, Finding finding, String edited) {
        Proof proof = finding.proofs().get(0);
        Aspect aspect = proof.asIs().question().aspect();
        Change change = change(app, edited);
        boolean isChanged = false;
        for (String host : hosts(app, finding)) {
            for (Aspect asked : ASKED) {
                boolean differs = !app.contrast(asked, host, change).differing().isEmpty();
                if (differs && !isIntended(finding, proof, asked, host)) {
                    return false;
                }
                isChanged |= differs;
            }
        }
        return loads(app, edited) && (isChanged == proof.differs() || aspect == Aspect.ELEMENT);
    }

    /** A text without effect may change nothing; a domain that is put right changes what holds for its host alone. */
    private static boolean isIntended(Finding finding, Proof proof, Aspect asked, String host) {
        if (!proof.differs()) {
            return false;
        }
        Aspect aspect = proof.asIs().question().aspect();
        return aspect == Aspect.ELEMENT
                ? finding.hosts().stream().anyMatch(named -> host.equals(named) || host.endsWith("." + named))
                : INTENDED.getOrDefault(aspect, Set.of()).contains(asked);
    }

    private static boolean loads(Subject app, String edited) {
        Question asked = Question.of(Aspect.LOADING, null).after(change(app, edited));
        return app.levels().stream()
                .allMatch(level -> app.ask(level, asked)
                        .filter(verdict -> verdict.code().equals("IN_FORCE"))
                        .isPresent());
    }

    private static Change change(Subject app, String edited) {
        String entry = app.app()
                .flatMap(one -> one.configuration())
                .map(ConfigurationFile::entryName)
                .orElse(ConfigurationFile.USUAL_NAME);
        return new Change.Configured("", new ConfigurationFile(entry, new Content.Text(edited)));
    }

    private static List<String> hosts(Subject app, Finding finding) {
        Set<String> hosts = new LinkedHashSet<>(finding.hosts());
        hosts.add(Scope.UNNAMED);
        app.configuration().stream()
                .flatMap(configuration -> configuration.domainConfigs().stream())
                .flatMap(scope -> scope.hosts().stream())
                .limit(MOST_HOSTS)
                .forEach(host -> {
                    hosts.add(host);
                    hosts.add("below." + host);
                });
        return List.copyOf(hosts);
    }
}
