package io.github.nscope.cli.lint;

import io.github.nscope.App;
import io.github.nscope.ConfigurationFile;
import io.github.nscope.ConfigurationFile.Content;
import io.github.nscope.cli.app.Provenance;
import io.github.nscope.cli.edit.EditedApp;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.AppBuild;
import io.github.nscope.cli.option.AppDetails;
import io.github.nscope.cli.option.DescribedApp;
import io.github.nscope.document.Reading;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes subjects of an app: one for each group of levels that read the same configuration. */
public final class SubjectReader {
    /** The target SDK of an app that does not say it. */
    private static final int ASSUMED_TARGET = ApiLevel.NEWEST.major();

    /** An app that does not say on which levels it runs is asked about on those that read configurations. */
    private static final int FIRST_WITH_CONFIGURATIONS = 24;

    /** Some rules hold every element against every other. The largest configurations known have a few hundred. */
    private static final int MOST_ELEMENTS = 5_000;

    private final String name;
    private final DescribedApp app;
    private final AppBuild build;
    private final Set<String> remarks = new LinkedHashSet<>();

    /**
     * Reads an app.
     *
     * @param name what to call it
     * @param build which build of it
     */
    public SubjectReader(String name, DescribedApp app, AppBuild build) {
        this.name = name;
        this.app = app;
        this.build = build;
    }

    /** What was assumed. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * The subjects.
     *
     * @param asked the levels that were asked for; empty for all on which the app can be installed
     * @param said what was said beside the app
     * @param known what is known by that
     */
    public List<Subject> read(List<ApiLevel> asked, Said said, Set<Need> known) throws BadInput {
        Map<Object, Map<ApiLevel, AppDetails>> groups = new LinkedHashMap<>();
        for (ApiLevel level : asked.isEmpty() ? ApiLevel.all() : asked) {
            AppDetails details;
            try {
                details = details(level);
            } catch (BadInput e) {
                if (e.kind() != BadInput.Kind.MISSING_CONFIGURATION) {
                    throw e;
                }
                return List.of(withoutFile(name, asked, e.line(), said, known));
            }
            if (asked.isEmpty() && !details.minSdk().isPresent() && level.major() < FIRST_WITH_CONFIGURATIONS) {
                continue;
            }
            if (asked.isEmpty() && details.minSdk().orElse(0) > level.major() && !level.equals(ApiLevel.NEWEST)) {
                continue;
            }
            remarks.addAll(details.remarks());
            groups.computeIfAbsent(content(details.app()), key -> new TreeMap<>())
                    .put(level, details);
        }
        List<Subject> subjects = new ArrayList<>();
        for (Map<ApiLevel, AppDetails> group : groups.values()) {
            subjects.add(subject(group, said, known));
        }
        return subjects;
    }

    private AppDetails details(ApiLevel level) throws BadInput {
        AppDetails details = app.details(level, build);
        if (details.targetIsKnown()) {
            return details;
        }
        remarks.add("The target SDK is taken to be " + ASSUMED_TARGET + " (--target-sdk).");
        AppDetails assumed = app.details(level, build.targeting(ASSUMED_TARGET));
        return new AppDetails(
                assumed.app(), assumed.hasManifest(), false, assumed.minSdk(), assumed.provenance(), assumed.remarks());
    }

    /** Equal for apps that read the same. */
    private static Object content(App app) {
        Optional<Content> main = app.configuration().map(ConfigurationFile::content);
        if (main.isPresent() && main.get() instanceof Content.Compiled compiled) {
            return compiled.document().root();
        }
        return main;
    }

    private Subject subject(Map<ApiLevel, AppDetails> group, Said said, Set<Need> known) throws BadInput {
        AppDetails newest = last(group.values());
        Map<ApiLevel, App> apps = new TreeMap<>();
        group.forEach((level, details) -> apps.put(level, parsed(details.app())));
        Provenance provenance = newest.provenance();
        App example = newest.app();
        Subject.Read read = new Subject.Read(
                name,
                apps,
                configuration(example, example.configuration(), provenance.configuration()),
                configuration(example, example.debugConfiguration(), provenance.sibling()),
                null,
                provenance.manifest(),
                newest.minSdk(),
                app.configurations(build),
                known(newest, known));
        return new Subject(read, newest.targetIsKnown() ? said : said.assuming(ASSUMED_TARGET));
    }

    /** The same app with its configuration parsed, so that each question does not parse it again. */
    private static App parsed(App app) {
        Optional<ConfigurationFile> file = app.configuration();
        if (file.isEmpty() || !(EditedApp.read(app, file.get()) instanceof Reading.Read read)) {
            return app;
        }
        Content compiled = new Content.Compiled(read.document());
        return app.toBuilder()
                .configuration(new ConfigurationFile(file.get().entryName(), compiled))
                .build();
    }

    private static AppDetails last(Collection<AppDetails> details) {
        return details.stream().reduce((first, second) -> second).orElseThrow();
    }

    private Set<Need> known(AppDetails details, Set<Need> said) throws BadInput {
        Set<Need> known = EnumSet.noneOf(Need.class);
        known.addAll(said);
        if (details.hasManifest()) {
            known.add(Need.MANIFEST);
        }
        if (details.targetIsKnown()) {
            known.add(Need.TARGET);
        }
        if (details.app().resources().isPresent() || !app.configurations(build).isEmpty()) {
            known.add(Need.RESOURCES);
        }
        return known;
    }

    private @Nullable Configuration configuration(App example, Optional<ConfigurationFile> file, @Nullable String path)
            throws BadInput {
        if (file.isEmpty() || !(EditedApp.read(example, file.get()) instanceof Reading.Read read)) {
            return null;
        }
        String label = path == null ? name : path;
        if (Elements.count(read.document()) > MOST_ELEMENTS) {
            throw BadInput.unreadable(
                    label,
                    "more than " + MOST_ELEMENTS + " elements, or nested too deep",
                    "is it a real configuration?");
        }
        return Configuration.of(label, SourceFiles.text(file.get().content()), read.document());
    }

    /**
     * An app that can't be asked about its configuration, because that is missing.
     *
     * @param reason why, one line
     */
    public static Subject missing(String name, String reason, Said said, Set<Need> known) {
        return withoutFile(name, List.of(), reason, said, known);
    }

    private static Subject withoutFile(String name, List<ApiLevel> asked, String reason, Said said, Set<Need> known) {
        Map<ApiLevel, App> apps = new TreeMap<>();
        for (ApiLevel level : asked.isEmpty() ? ApiLevel.all() : asked) {
            apps.put(level, App.targeting(ASSUMED_TARGET).build());
        }
        return new Subject(
                new Subject.Read(name, apps, null, null, reason, null, OptionalInt.empty(), List.of(), known), said);
    }
}
