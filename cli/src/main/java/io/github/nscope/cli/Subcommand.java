package io.github.nscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The subcommands. Building one costs its options' reflection, so only the one that is named gets built. */
enum Subcommand {
    EVALUATE(EvaluateCommand::new),
    POLICY(PolicyCommand::new),
    ROOTS(RootsCommand::new),
    MATRIX(MatrixCommand::new),
    DIFF(DiffCommand::new),
    PINS(PinsCommand::new),
    INTERCEPT(InterceptCommand::new),
    TIMELINE(TimelineCommand::new),
    EXPLAIN(ExplainCommand::new),
    LINT(LintCommand::new),
    AUDIT(AuditCommand::new),
    FETCH(FetchCommand::new),
    WATCH(WatchCommand::new),
    ADAPTER(AdapterCommand::new),
    CONFORMANCE(ConformanceCommand::new),
    COMPLETION(CompletionCommand::new);

    private final Function<Surroundings, Object> constructor;

    Subcommand(Function<Surroundings, Object> constructor) {
        this.constructor = constructor;
    }

    /** The subcommand of this name; all of them where there is none of it, for the help and for suggestions. */
    static List<Subcommand> named(String name) {
        // Completion describes them all.
        return Stream.of(values())
                .filter(subcommand -> subcommand.word().equals(name) && subcommand != COMPLETION)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> List.of(values()));
    }

    /** What is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new command object, ready to be parsed into. */
    Object create(Surroundings surroundings) {
        return constructor.apply(surroundings);
    }
}
