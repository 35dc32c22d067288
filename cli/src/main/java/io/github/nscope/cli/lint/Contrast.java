package io.github.nscope.cli.lint;

import io.github.nscope.cli.whatif.Verdict;
import io.github.nscope.platform.ApiLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What all devices answer to two questions. */
public final class Contrast {
    private record Pair(ApiLevel level, Verdict asIs, Verdict otherwise) {
        boolean differs() {
            return !asIs.equals(otherwise);
        }
    }

    private final Question asIs;
    private final Question otherwise;
    private final CommandLines commands;
    private final List<Pair> pairs = new ArrayList<>();

    Contrast(Question asIs, Question otherwise, CommandLines commands) {
        this.asIs = asIs;
        this.otherwise = otherwise;
        this.commands = commands;
    }

    void add(ApiLevel level, Verdict first, Verdict second) {
        pairs.add(new Pair(level, first, second));
    }

    /** The levels on which the answers differ. */
    public List<ApiLevel> differing() {
        return pairs.stream().filter(Pair::differs).map(Pair::level).toList();
    }

    /** All levels that were asked. */
    public List<ApiLevel> levels() {
        return pairs.stream().map(Pair::level).toList();
    }

    /** Whether there are answers, and no level answers differently. */
    public boolean isWithoutDifference() {
        return !pairs.isEmpty() && differing().isEmpty();
    }

    /** The part of it in which the first answer is of some kind. */
    public Contrast where(Predicate<String> codeAsIs) {
        Contrast part = new Contrast(asIs, otherwise, commands);
        pairs.stream().filter(pair -> codeAsIs.test(pair.asIs().code())).forEach(part.pairs::add);
        return part;
    }

    /** The part of it in which the second answer is of some kind. */
    public Contrast whereOtherwise(Predicate<String> code) {
        Contrast part = new Contrast(asIs, otherwise, commands);
        pairs.stream().filter(pair -> code.test(pair.otherwise().code())).forEach(part.pairs::add);
        return part;
    }

    /** The part of it that is about some levels. */
    public Contrast onlyOn(Predicate<ApiLevel> levels) {
        Contrast part = new Contrast(asIs, otherwise, commands);
        pairs.stream().filter(pair -> levels.test(pair.level())).forEach(part.pairs::add);
        return part;
    }

    /** The host that is asked about; empty for the app's default. */
    public Optional<String> host() {
        return Optional.ofNullable(asIs.host());
    }

    /** The newest level on which the answers differ, or the newest of all where none does. */
    Proof proof() {
        List<Pair> shown = pairs.stream().filter(Pair::differs).toList();
        List<Pair> candidates = shown.isEmpty() ? pairs : shown;
        Pair pair = candidates.get(candidates.size() - 1);
        return new Proof(
                pair.level(),
                new Proof.Answer(asIs, pair.asIs(), commands.of(asIs, pair.level())),
                new Proof.Answer(otherwise, pair.otherwise(), commands.of(otherwise, pair.level())));
    }
}
