package io.github.nscope;

import io.github.nscope.platform.PlatformThrowable;
import java.util.List;

/** What comes of an application that is to run in a process. */
public sealed interface Binding {
    /**
     * It runs.
     *
     * @param process the process with it
     * @param installed the policy objects that were installed on the way, the last of them to stay; none for an
     *     application that is not the first
     */
    record Bound(AppProcess process, List<ProcessPolicy> installed) implements Binding {
        /** Copies the list. */
        public Bound {
            installed = List.copyOf(installed);
        }
    }

    /** Its process dies of it. */
    record Crashed(PlatformThrowable throwable) implements Binding {}
}
