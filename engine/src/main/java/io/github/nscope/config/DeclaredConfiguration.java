package io.github.nscope.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, nothing inherited.
 *
 * @param base the base-config, or null for none
 * @param domainConfigs the domain-configs in document order, each after the one around it
 * @param debug whether there is a debug-overrides
 * @param debugAnchors the anchors of debug-overrides; empty where it has none, is absent, or was not read
 */
record DeclaredConfiguration(
        @Nullable DeclaredConfig base,
        List<DeclaredConfig> domainConfigs,
        DebugSection debug,
        List<AnchorReference> debugAnchors) {
    /** Whether the file has a debug-overrides; an empty one counts. */
    enum DebugSection {
        PRESENT,
        ABSENT
    }
}
