package io.github.nscope.cli.roots;

import io.github.nscope.App;
import io.github.nscope.Connection;
import io.github.nscope.Device;
import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.roots.LevelVerdict.Outcome;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.roots.StoreRelease;
import io.github.nscope.roots.SystemRoot;
import io.github.nscope.roots.SystemRoots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which levels' own roots trust presented certificates, for an app without a configuration that targets each level.
 *
 * @param presented the certificates that a server sent
 * @param time the devices' clock
 * @param verdicts one for each level, oldest first
 */
public record ChainSurvey(List<Certificate> presented, Instant time, List<LevelVerdict> verdicts)
        implements RootsAnswer {
    /** Copies the lists. */
    public ChainSurvey {
        presented = List.copyOf(presented);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Asks every level.
     *
     * @param atHand root certificates; each level gets those of them that it ships
     */
    public static ChainSurvey of(List<Certificate> presented, List<Certificate> atHand, Instant time) {
        return new ChainSurvey(
                presented,
                time,
                ApiLevel.all().stream()
                        .map(level -> verdict(level, presented, atHand, time))
                        .toList());
    }

    private static LevelVerdict verdict(
            ApiLevel level, List<Certificate> presented, List<Certificate> atHand, Instant time) {
        List<Certificate> shipped = SystemRoots.known()
                .select(level, StoreRelease.LATEST, atHand, Certificate::sha256)
                .selected();
        NscEngine engine = NscEngine.of(
                App.targeting(level.major()).build(),
                Device.of(level).system(shipped).at(time));
        return LevelVerdict.of(level, engine.evaluate(Connection.to(null, presented)));
    }

    @Override
    public Explanation explanation() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Levels", entries()));
        List<SystemRoot> notAtHand = verdicts.stream()
                .flatMap(verdict -> verdict.notAtHand().stream())
                .distinct()
                .toList();
        if (!notAtHand.isEmpty()) {
            sections.add(RootWords.section("Not at hand", notAtHand));
        }
        return new Explanation(verdict(), tone(), sections);
    }

    private String verdict() {
        String answers = Stream.of(
                        levels("trusted", Outcome.TRUSTED),
                        levels("not trusted", Outcome.NOT_TRUSTED),
                        levels("not known", Outcome.UNKNOWN))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return presented.get(0).subject() + " is " + answers;
    }

    private String levels(String word, Outcome outcome) {
        List<ApiLevel> levels = verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .map(LevelVerdict::level)
                .toList();
        if (levels.isEmpty()) {
            return "";
        }
        return word + (levels.size() == 1 ? " on level " : " on levels ") + LevelNames.of(levels);
    }

    private Tone tone() {
        if (verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.TRUSTED)) {
            return Tone.GOOD;
        }
        return verdicts.stream().allMatch(verdict -> verdict.outcome() == Outcome.NOT_TRUSTED)
                ? Tone.BAD
                : Tone.CAUTION;
    }

    /** Neighbouring levels of which the same is to be said share a line. */
    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= verdicts.size(); next++) {
            LevelVerdict verdict = verdicts.get(first);
            if (next == verdicts.size() || !sameWords(verdict, verdicts.get(next))) {
                List<ApiLevel> levels = verdicts.subList(first, next).stream()
                        .map(LevelVerdict::level)
                        .toList();
                entries.add(Entry.of(LevelNames.of(levels), words(verdict)).in(tone(verdict.outcome())));
                first = next;
            }
        }
        return entries;
    }

    private static boolean sameWords(LevelVerdict one, LevelVerdict other) {
        return words(one).equals(words(other));
    }

    private static String words(LevelVerdict verdict) {
        return switch (verdict.outcome()) {
                    case TRUSTED -> "trusted: ";
                    case NOT_TRUSTED -> "not trusted: ";
                    case UNKNOWN -> "not known: ";
                }
                + verdict.because();
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case TRUSTED -> Tone.GOOD;
            case NOT_TRUSTED -> Tone.BAD;
            case UNKNOWN -> Tone.CAUTION;
        };
    }
}
