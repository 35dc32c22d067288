package io.github.nscope.cli.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every device.
 *
 * @param aspect what about
 * @param host the host, or null for the app's default
 * @param change how the app differs from the one that was given
 * @param at the time; null for the one that was given
 * @param forced a compatibility change that is forced on, or null for none
 */
public record Question(
        Aspect aspect,
        @Nullable String host,
        Change change,
        @Nullable Instant at,
        @Nullable Long forced) {
    /** A question about the app as it is. */
    public static Question of(Aspect aspect, @Nullable String host) {
        return new Question(aspect, host, Change.none(), null, null);
    }

    /** The same about a changed app. */
    public Question after(Change other) {
        return new Question(aspect, host, change instanceof Change.None ? other : change.and(other), at, forced);
    }

    /** The same about another host. */
    public Question about(String other) {
        return new Question(aspect, other, change, at, forced);
    }

    /** The same at another time. */
    public Question at(Instant time) {
        return new Question(aspect, host, change, time, forced);
    }

    /** The same with a compatibility change forced on. */
    public Question forcing(long compatChange) {
        return new Question(aspect, host, change, at, compatChange);
    }

    /** What it is about where that is another than in a first question, {@code example.com, without base-config}. */
    String wordsAfter(Question first) {
        List<String> words = new ArrayList<>();
        if (host != null && !host.equals(first.host())) {
            words.add(host);
        }
        if (!change.equals(first.change())) {
            words.add(change.wordsAfter(first.change()));
        }
        if (at != null) {
            words.add("on " + at.toString().substring(0, 10));
        }
        if (forced != null) {
            words.add("with compatibility change " + forced);
        }
        return words.isEmpty() ? "as it is" : String.join(", ", words);
    }

    /** The options that ask it, but for the level. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        if (host != null) {
            options.addAll(List.of("--host", host));
        }
        options.addAll(change.options());
        if (at != null) {
            options.addAll(List.of("--at", at.toString()));
        }
        if (forced != null) {
            options.addAll(List.of("--compat", forced + "=on"));
        }
        return options;
    }
}
