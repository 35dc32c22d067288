package io.github.nscope.cli.intercept;

import io.github.nscope.App;
import io.github.nscope.HostPolicy;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.intercept.Remedy.Candidate;
import io.github.nscope.cli.intercept.Remedy.Reach;
import io.github.nscope.config.AnchorReference;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.config.EffectiveConfig;
import io.github.nscope.config.Origin;
import io.github.nscope.document.Element;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes that could open or close a host, smallest first. Whether one does is for {@link Remedy} to find out. */
final class Changes {
    private static final String SRC = "src";
    private static final String CERTIFICATES = "certificates";
    private static final String TRUST_ANCHORS = "trust-anchors";
    private static final String CLEARTEXT = "cleartextTrafficPermitted";
    // What is pinned does not matter to an impostor, who has none of the keys.
    private static final String STAND_IN = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SERVER_KEY = "the server's, as nscope pins writes it";
    private static final Snippet SYSTEM = Snippet.of(CERTIFICATES).with(SRC, "system");
    private static final Snippet USER = Snippet.of(CERTIFICATES).with(SRC, "user");

    private final EditedApp app;
    private final HostPolicy policy;
    private final @Nullable List<Certificate> presented;
    private final @Nullable Element governing;
    private final List<Candidate> candidates = new ArrayList<>();

    private Changes(EditedApp app, HostPolicy policy, @Nullable List<Certificate> presented) {
        this.app = app;
        this.policy = policy;
        this.presented = presented;
        EffectiveConfig config = policy.config();
        this.governing = app.at(
                config.declaration(), config.kind() == EffectiveConfig.Kind.BASE ? "base-config" : "domain-config");
    }

    /** What could turn the answer about an attack round. */
    static List<Candidate> of(App app, HostPolicy policy, Exposure exposure, boolean open) {
        Optional<EditedApp> edited = EditedApp.of(app);
        if (edited.isEmpty() || policy.question().hostOrNull() == null) {
            return List.of();
        }
        Changes changes = new Changes(edited.get(), policy, exposure.inquiry().presentedOrNull());
        if (exposure.attack() == Attack.CLEARTEXT) {
            changes.cleartext(open ? "false" : "true");
        } else if (open) {
            changes.closing(exposure.attack());
        } else {
            changes.opening(exposure.attack());
        }
        return List.copyOf(changes.candidates);
    }

    private void cleartext(String value) {
        if (app.app().configuration().isEmpty()) {
            candidates.add(new Candidate(
                    Reach.ALL_BUILDS,
                    "in the manifest's <application>",
                    "android:usesCleartextTraffic=\"" + value + "\"\n",
                    app.withManifestFlag(value.equals("true"))));
        }
        if (governing != null && policy.config().kind() == EffectiveConfig.Kind.DOMAIN) {
            add(
                    "set in " + place(governing),
                    CLEARTEXT + "=\"" + value + "\"\n",
                    DocumentEdit.setting(governing, CLEARTEXT, value));
        }
        if (value.equals("false") && governing != null) {
            add(
                    "set in " + place(governing),
                    CLEARTEXT + "=\"false\"\n",
                    DocumentEdit.setting(governing, CLEARTEXT, value));
        } else if (value.equals("false")) {
            addTo(app.root(), Snippet.of("base-config").with(CLEARTEXT, value));
        }
        addTo(app.root(), domainConfig().with(CLEARTEXT, value));
    }

    private void closing(Attack attack) {
        if (app.app().debuggable()) {
            candidates.add(new Candidate(
                    Reach.ALL_BUILDS, "build a release, which is not debuggable", "", app.inReleaseBuild()));
        }
        if (attack == Attack.USER_CA) {
            removeUser();
            anchors(List.of(SYSTEM));
            return;
        }
        Snippet pins = Snippet.of("pin-set", pin());
        if (governing != null && policy.config().kind() == EffectiveConfig.Kind.DOMAIN) {
            List<Element> former = children(governing, "pin-set");
            add(
                    (former.isEmpty() ? "add to " : "pin this alone in ") + place(governing),
                    pins.xml(),
                    DocumentEdit.adding(governing, pins).removing(former));
        }
        addTo(app.root(), domainConfig().with(List.of(pins)));
    }

    private void opening(Attack attack) {
        Snippet source = attack == Attack.USER_CA ? USER : SYSTEM;
        if (attack == Attack.USER_CA) {
            Snippet overrides = Snippet.of("debug-overrides", Snippet.of(TRUST_ANCHORS, USER));
            candidates.add(new Candidate(
                    Reach.DEBUG_BUILDS, "build it debuggable", "", app.inDebugBuild(DocumentEdit.adding(app.root()))));
            candidates.add(new Candidate(
                    Reach.DEBUG_BUILDS,
                    "for debug builds alone, " + where(app.root()),
                    overrides.xml(),
                    app.inDebugBuild(DocumentEdit.adding(app.root(), overrides))));
        }
        for (Snippet added : List.of(source, source.with("overridePins", "true"))) {
            List<Snippet> sources = new ArrayList<>(current());
            sources.removeIf(source::equals);
            sources.add(added);
            anchors(sources);
        }
    }

    /** The sources in force, as they would be written. */
    private List<Snippet> current() {
        List<Snippet> sources = new ArrayList<>();
        for (AnchorReference anchor : policy.settings().anchors().value()) {
            String src = anchor.source() instanceof AnchorSource.Resource resource
                    ? "@" + resource.name()
                    : anchor.source().toString().toLowerCase(Locale.ROOT);
            Snippet source = Snippet.of(CERTIFICATES).with(SRC, src);
            sources.add(anchor.overridesPins() ? source.with("overridePins", "true") : source);
        }
        return sources;
    }

    private void removeUser() {
        List<Element> written = new ArrayList<>();
        for (AnchorReference anchor : policy.settings().anchors().value()) {
            if (anchor.source().equals(AnchorSource.Store.USER) && anchor.origin() instanceof Origin.Written origin) {
                Element element = app.at(origin.place(), CERTIFICATES);
                if (element != null) {
                    written.add(element);
                }
            }
        }
        if (!written.isEmpty()
                && written.size() < policy.settings().anchors().value().size()) {
            add(
                    "remove <certificates src=\"user\">, line "
                            + written.get(0).location().line(),
                    "",
                    DocumentEdit.adding(app.root()).removing(written));
        }
    }

    /** Gives the host's configuration these trust anchors and no others. */
    private void anchors(List<Snippet> sources) {
        Snippet anchors = new Snippet(TRUST_ANCHORS, Map.of(), "", sources);
        if (governing == null) {
            if (policy.config().kind() == EffectiveConfig.Kind.BASE) {
                addTo(app.root(), Snippet.of("base-config", anchors));
            }
            addTo(app.root(), domainConfig().with(List.of(anchors)));
            return;
        }
        List<Element> former = children(governing, TRUST_ANCHORS);
        add(
                (former.isEmpty() ? "add to " : "trust these alone in ") + place(governing),
                anchors.xml(),
                DocumentEdit.adding(governing, anchors).removing(former));
    }

    private static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.name().equals(name))
                .toList();
    }

    private void addTo(Element element, Snippet snippet) {
        add(where(element), snippet.xml(), DocumentEdit.adding(element, snippet));
    }

    private void add(String words, String xml, DocumentEdit edit) {
        candidates.add(new Candidate(Reach.ALL_BUILDS, words, xml.replace(STAND_IN, SERVER_KEY), app.with(edit)));
    }

    private String where(Element element) {
        return app.app().configuration().isEmpty() ? "write a configuration that holds" : "add to " + place(element);
    }

    private Snippet domainConfig() {
        return Snippet.of(
                "domain-config",
                Snippet.of("domain", String.valueOf(policy.question().hostOrNull())));
    }

    private Snippet pin() {
        String digest = presented == null
                ? STAND_IN
                : Base64.getEncoder()
                        .encodeToString(presented.get(0).publicKey().sha256().toArray());
        return Snippet.of("pin", digest).with("digest", "SHA-256");
    }

    private static String place(Element element) {
        return "<" + element.name() + ">, line " + element.location().line();
    }
}
