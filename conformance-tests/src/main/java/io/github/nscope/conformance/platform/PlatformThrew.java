package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.ThrowableDescription;
import java.util.ArrayList;
import java.util.List;

/** Something that the platform's classes threw, as opposed to a fault of what runs them. */
final class PlatformThrew extends Exception {
    private static final int DEEPEST = 20;

    private final Throwable thrown;

    PlatformThrew(Throwable thrown) {
        super(thrown);
        this.thrown = thrown;
    }

    /**
     * The throwable and its causes as an app sees them, outermost first.
     *
     * @throws StandInFault where what stands in for a device threw
     */
    List<ThrowableDescription> describe() {
        List<ThrowableDescription> chain = new ArrayList<>();
        for (Throwable current = thrown; current != null && chain.size() < DEEPEST; current = current.getCause()) {
            if (current instanceof LinkageError) {
                throw new StandInFault(thrown);
            }
            String name = current.getClass().getName();
            chain.add(new ThrowableDescription(
                    name.startsWith(PathValidationClasses.PACKAGE)
                            ? name.substring(PathValidationClasses.PACKAGE.length())
                            : name,
                    current.getMessage()));
        }
        return chain;
    }
}
