package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.Judged;
import io.github.nscope.conformance.protocol.Member;
import io.github.nscope.conformance.protocol.ThrowableDescription;
import io.github.nscope.conformance.protocol.TrustAnswer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the platform's classes on a desktop answer otherwise than on a device.
 *
 * @param name what it is called
 * @param reason why it is no fault of the engine
 * @param thrown which throwables it is about
 * @param rewording what is taken out of both answers, or null where members are left out
 * @param leftOut the members that are not compared where the platform throws so
 */
record Divergence(
        String name, String reason, Thrown thrown, @Nullable Rewording rewording, Set<Member> leftOut) {
    Divergence {
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * Throwables by class and message.
     *
     * @param exception what the name of the class is
     * @param message what is found in the message; one that is absent counts as empty
     */
    record Thrown(Pattern exception, Pattern message) {
        boolean includes(ThrowableDescription throwable) {
            return exception.matcher(throwable.exception()).matches()
                    && message.matcher(Objects.requireNonNullElse(throwable.message(), ""))
                            .find();
        }
    }

    /**
     * Words that are not compared.
     *
     * @param replacement what stands in place of the match, null for no message at all
     * @param causes what is compared below
     */
    record Rewording(@Nullable String replacement, Causes causes) {}

    /** What is compared below a throwable. */
    enum Causes {
        /** Its causes. */
        COMPARED,
        /** Nothing. */
        LEFT_OUT
    }

    /** Whether an answer has a throwable that this is about. */
    boolean concerns(Judged answer) {
        TrustAnswer trust = answer.trust();
        return Stream.concat(
                        answer.config().error().stream(),
                        trust == null ? Stream.<ThrowableDescription>empty() : trust.error().stream())
                .anyMatch(thrown::includes);
    }

    /** A chain of throwables without the words. */
    List<ThrowableDescription> reworded(List<ThrowableDescription> chain) {
        if (rewording == null || chain.stream().noneMatch(thrown::includes)) {
            return chain;
        }
        int end = chain.size();
        if (rewording.causes() == Causes.LEFT_OUT) {
            while (!thrown.includes(chain.get(end - 1))) {
                end--;
            }
        }
        return chain.subList(0, end).stream().map(this::reworded).toList();
    }

    private ThrowableDescription reworded(ThrowableDescription throwable) {
        String message = throwable.message();
        if (rewording == null || message == null || !thrown.includes(throwable)) {
            return throwable;
        }
        String replacement = rewording.replacement();
        return new ThrowableDescription(
                throwable.exception(),
                replacement == null ? null : thrown.message().matcher(message).replaceAll(replacement));
    }
}
