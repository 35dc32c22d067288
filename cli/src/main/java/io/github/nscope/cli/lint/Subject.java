package io.github.nscope.cli.lint;

import io.github.nscope.App;
import io.github.nscope.Client;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.app.ConfigurationResource;
import io.github.nscope.cli.input.Manifest;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.cli.whatif.Verdict;
import io.github.nscope.config.Place;
import io.github.nscope.config.SourceFile;
import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An app, ready to be looked at by rules: as it is written, and with engines that answer for its devices. */
public final class Subject {
    /** Elements of configurations that are read anew for questions: some seconds' work. */
    private static final long MOST_WORK = 10_000_000;
    /** Elements that the answer of one device costs at least. */
    private static final int LEAST_WORK = 100;

    private static final int KEPT_ENGINES = 64;

    /**
     * What was read.
     *
     * @param name what to call the app
     * @param apps the app on each level, oldest first
     * @param configuration the configuration, or null for none that compiles
     * @param sibling its sibling, or null for none
     * @param missing why there is no configuration although the manifest names one, or null
     * @param manifest the manifest as text, or null
     * @param minSdk its {@code minSdkVersion}, if known
     * @param resources all configurations among the app's resources
     * @param known what is known beside the configuration
     */
    record Read(
            String name,
            Map<ApiLevel, App> apps,
            @Nullable Configuration configuration,
            @Nullable Configuration sibling,
            @Nullable String missing,
            @Nullable Manifest manifest,
            OptionalInt minSdk,
            List<ConfigurationResource> resources,
            Set<Need> known) {}

    private record Engine(
            ApiLevel level,
            Change change,
            Instant time,
            @Nullable Long forced) {}

    private final Read read;
    private final Said said;
    private final Map<Engine, Optional<NscEngine>> engines = new HashMap<>();
    private final Suppressions suppressions;
    private final int size;
    private long work;

    Subject(Read read, Said said) {
        this.read = read;
        this.said = said;
        this.suppressions = Suppressions.of(
                read.configuration() == null ? null : read.configuration().text());
        this.size = read.configuration() == null
                ? 1
                : Elements.count(read.configuration().document());
    }

    /** What to call the app. */
    public String name() {
        return read.name();
    }

    /** The levels that are asked, oldest first. */
    public List<ApiLevel> levels() {
        return read.apps().keySet().stream().sorted().toList();
    }

    /** The app on the newest of the levels. */
    public Optional<App> app() {
        List<ApiLevel> levels = levels();
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(read.apps().get(levels.get(levels.size() - 1)));
    }

    /** The configuration; empty for none that compiles. */
    public Optional<Configuration> configuration() {
        return Optional.ofNullable(read.configuration());
    }

    /** Its sibling for debuggable builds. */
    public Optional<Configuration> sibling() {
        return Optional.ofNullable(read.sibling());
    }

    /** Why there is no configuration although the manifest names one. */
    public Optional<String> missing() {
        return Optional.ofNullable(read.missing());
    }

    /** All configurations among the app's resources, as far as they can be told. */
    public List<ConfigurationResource> resources() {
        return read.resources();
    }

    /** The manifest as text. */
    public Optional<Manifest> manifest() {
        return Optional.ofNullable(read.manifest());
    }

    /** The manifest's {@code minSdkVersion}, if known. */
    public OptionalInt minSdk() {
        return read.minSdk();
    }

    /** What hosts' servers sent. */
    public Map<String, List<Certificate>> chains() {
        return said.chains();
    }

    /** The app's own hosts. */
    public List<String> firstParty() {
        return said.firstParty();
    }

    /** The app's HTTP stacks. */
    public List<Client> clients() {
        return said.clients();
    }

    /** The time. */
    public Instant time() {
        return said.time();
    }

    /** What the configuration's {@code tools:ignore} silences. */
    Suppressions suppressions() {
        return suppressions;
    }

    /** What rules can be applied: those that need no more than this. */
    public Set<Need> known() {
        Set<Need> known = EnumSet.noneOf(Need.class);
        known.addAll(read.known());
        return known;
    }

    /** Whether questions were left out because they would have taken too long. */
    boolean isExhausted() {
        return work >= MOST_WORK;
    }

    /** The app on its devices, oldest level first. */
    public List<Situation> situations() {
        List<Situation> situations = new ArrayList<>();
        for (ApiLevel level : levels()) {
            App app = read.apps().get(level);
            if (app != null) {
                situations.add(Situation.of(app, said.devices().on(level, said.time(), null)));
            }
        }
        return situations;
    }

    /** The engine of one level for the app as it is. */
    public NscEngine engine(ApiLevel level) {
        return engine(level, Question.of(Aspect.LOADING, null)).orElseThrow();
    }

    /** The engine of one level for a changed app; empty where the change makes no sense for it. */
    public Optional<NscEngine> engineOf(ApiLevel level, Change change) {
        return engine(level, Question.of(Aspect.LOADING, null).after(change));
    }

    /** The element at a place that the engine names, or the place alone where no element begins there. */
    public Spot spotOf(Place place) {
        Spot.File file = place.file() == SourceFile.MAIN ? Spot.File.CONFIGURATION : Spot.File.SIBLING;
        return configuration()
                .filter(configuration -> place.file() == SourceFile.MAIN)
                .flatMap(configuration -> Elements.of(configuration.document()).stream()
                        .filter(at -> at.element().location().equals(place.location()))
                        .findFirst())
                .map(Located::spot)
                .orElseGet(() -> new Spot(file, null, place.location()));
    }

    /** What a level answers; empty where the question makes no sense for it. */
    public Optional<Verdict> ask(ApiLevel level, Question question) {
        List<Certificate> chain = said.chains().get(String.valueOf(question.host()));
        return engine(level, question).map(engine -> question.aspect().ask(engine, question.host(), chain));
    }

    /** What all levels answer about the app as it is, and after a change. */
    public Contrast contrast(Aspect aspect, @Nullable String host, Change change) {
        Question asIs = Question.of(aspect, host);
        return contrast(asIs, asIs.after(change));
    }

    /** What all levels answer to two questions. */
    public Contrast contrast(Question asIs, Question otherwise) {
        return contrast(asIs, otherwise, level -> true);
    }

    /** What some levels answer to two questions. */
    public Contrast contrast(Question asIs, Question otherwise, Predicate<ApiLevel> asked) {
        Contrast contrast = new Contrast(asIs, otherwise, said.commands());
        for (ApiLevel level : levels()) {
            if (asked.test(level)) {
                Optional<Verdict> first = ask(level, asIs);
                Optional<Verdict> second = ask(level, otherwise);
                if (first.isPresent() && second.isPresent()) {
                    contrast.add(level, first.get(), second.get());
                }
            }
        }
        return contrast;
    }

    private Optional<NscEngine> engine(ApiLevel level, Question question) {
        Instant time = question.at() == null ? said.time() : question.at();
        Engine key = new Engine(level, question.change(), time, question.forced());
        Optional<NscEngine> known = engines.get(key);
        if (known != null) {
            return known;
        }
        // The app as it is can always be asked.
        if (isExhausted() && !(question.change() instanceof Change.None)) {
            return Optional.empty();
        }
        work += size + LEAST_WORK;
        App app = read.apps().get(level);
        Optional<NscEngine> made = app == null
                ? Optional.empty()
                : question.change()
                        .applyTo(app)
                        .map(changed -> NscEngine.of(changed, said.devices().on(level, time, question.forced())));
        if (engines.size() >= KEPT_ENGINES) {
            engines.clear();
        }
        engines.put(key, made);
        return made;
    }
}
