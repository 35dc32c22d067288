package io.github.nscope.cli.option;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.lint.Baseline;
import io.github.nscope.cli.lint.Finding;
import io.github.nscope.cli.lint.Linted;
import io.github.nscope.cli.lint.Linter;
import io.github.nscope.cli.lint.Profile;
import io.github.nscope.cli.lint.Severity;
import io.github.nscope.cli.lint.rule.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what counts as a finding. */
public final class JudgementOptions {
    private static final String NEVER = "never";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = ProfileConverter.class,
            completionCandidates = ProfileNames.class,
            description = "Which rules count, and how much: ${COMPLETION-CANDIDATES}. Default: default.")
    private Profile profile = Profile.DEFAULT;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            split = ",",
            description = "Apply these rules alone, as in C1 or cleartext-app-wide. Repeatable.")
    private List<String> rules = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with status 2 from this severity on: error, warning, note or never. Default: warning.")
    private String failOn = "warning";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that are known, as --write-baseline wrote them: they are not reported.")
    private @Nullable Path baseline;

    @Option(names = "--write-baseline", paramLabel = "FILE", description = "Write what is found to a baseline.")
    private @Nullable Path written;

    /** The profile. */
    public Profile profile() {
        return profile;
    }

    /** What applies the rules. */
    public Linter linter() throws BadInput {
        severity();
        Set<String> only = new HashSet<>();
        for (String rule : rules) {
            only.add(Catalogue.rule(rule)
                    .orElseThrow(() -> BadInput.usage("--rule " + rule + ": no such rule", "docs/lint.md lists them"))
                    .definition()
                    .code());
        }
        Set<String> known = baseline == null ? Set.of() : Baseline.read(new InputFile("--baseline", baseline));
        return new Linter(profile, only, known);
    }

    /** Whether something was found that counts. */
    public boolean fails(List<Linted> apps) throws BadInput {
        Severity severity = severity();
        return severity != null && apps.stream().anyMatch(app -> app.hasAtLeast(severity));
    }

    private @Nullable Severity severity() throws BadInput {
        if (failOn.equals(NEVER)) {
            return null;
        }
        return Stream.of(Severity.values())
                .filter(severity -> severity.toString().equals(failOn))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.usage("--fail-on " + failOn + ": no severity", "write error, warning, note or never"));
    }

    /** Writes a baseline where one was asked for. */
    public void writeBaseline(List<Finding> findings) throws BadInput {
        if (written == null) {
            return;
        }
        try {
            Files.writeString(written, Baseline.write(findings));
        } catch (IOException e) {
            throw BadInput.unreadable(written, "can't be written", "check the path given to --write-baseline", e);
        }
    }

    /** Reads the name of a profile. */
    static final class ProfileConverter implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String text) {
            return Stream.of(Profile.values())
                    .filter(profile -> profile.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no profile, give one of " + String.join(", ", new ProfileNames())));
        }
    }

    /** The names of profiles, for help and completion. */
    static final class ProfileNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Profile.values()).map(Profile::toString).iterator();
        }
    }
}
