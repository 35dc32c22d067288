package io.github.nscope.anchor;

import io.github.nscope.platform.PlatformThrowable;
import java.util.List;

/** What one source says to a look-up. */
sealed interface SourceAnswer {
    record Found(List<StoredCertificate> certificates) implements SourceAnswer {
        public Found {
            certificates = List.copyOf(certificates);
        }
    }

    record Threw(PlatformThrowable thrown) implements SourceAnswer {}
}
