package io.github.nscope.anchor;

import io.github.nscope.config.AnchorReference;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;

/** What a configuration's sources say to a look-up. */
public sealed interface AnchorAnswer {
    /**
     * The anchors found, none or more.
     *
     * @param anchors in the order of the configuration's references, then of the files
     */
    record Found(List<TrustAnchor> anchors) implements AnchorAnswer {
        static final Found NONE = new Found(List.of());

        /** Copies the list. */
        public Found {
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * A source can't be read, and the runtime exception leaves the trust manager.
     *
     * @param thrown what an app sees
     * @param reference the reference whose source it is
     */
    record Threw(PlatformThrowable thrown, AnchorReference reference) implements AnchorAnswer {}
}
