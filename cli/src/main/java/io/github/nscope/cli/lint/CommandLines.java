package io.github.nscope.cli.lint;

import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command lines that ask again what a proof asked.
 *
 * @param app the options that say which app is meant
 * @param stores the options that say which certificates the device has
 * @param chains the files that hosts' servers sent
 * @param time the time of the device's clock
 */
public record CommandLines(List<String> app, List<String> stores, Map<String, String> chains, Instant time) {
    /** Options whose later value takes the place of the earlier one. */
    private static final Set<String> SINGLE = Set.of("--target-sdk", "--uses-cleartext-traffic");

    /** Options that another configuration replaces. */
    private static final Set<String> FILES = Set.of("--app", "--config", "--manifest", "--debug-config");

    private static final Set<String> FLAGS = Set.of("--debuggable", "--no-debuggable");

    /** Copies the collections. */
    public CommandLines {
        app = List.copyOf(app);
        stores = List.copyOf(stores);
        chains = Map.copyOf(chains);
    }

    /** The words of the command that asks a question of a level. */
    List<String> of(Question question, ApiLevel level) {
        boolean trust = question.aspect() == Aspect.TRUST;
        List<String> asked = question.options();
        List<String> words = new ArrayList<>(List.of("nscope", trust ? "evaluate" : "policy"));
        words.addAll(without(asked));
        words.addAll(List.of("--api", level.toString()));
        words.addAll(asked);
        if (question.at() == null) {
            words.addAll(List.of("--at", time.toString()));
        }
        if (trust) {
            words.addAll(List.of("--chain", chains.getOrDefault(String.valueOf(question.host()), "-")));
            words.addAll(stores);
        }
        return words;
    }

    /** The options about the app but for those that the question replaces. */
    private List<String> without(List<String> asked) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < app.size(); i++) {
            String option = app.get(i);
            boolean isReplaced = (SINGLE.contains(option) && asked.contains(option))
                    || (FILES.contains(option) && asked.contains("--config"));
            if (isReplaced) {
                i++;
            } else if (!FLAGS.contains(option) || asked.stream().noneMatch(FLAGS::contains)) {
                kept.add(option);
            }
        }
        return kept;
    }

    /** One line for a shell. */
    static String line(List<String> words) {
        List<String> quoted = new ArrayList<>();
        for (String word : words) {
            quoted.add(word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", quoted);
    }
}
