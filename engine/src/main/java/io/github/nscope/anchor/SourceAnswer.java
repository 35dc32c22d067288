package io.github.nscope.anchor;

import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.List;

/** What one source says to a look-up. */
sealed interface SourceAnswer {
    record Found(List<StoredCertificate> certificates) implements SourceAnswer {
        static final Found NONE = new Found(List.of());

        public Found {
            certificates = List.copyOf(certificates);
        }

        static Found only(StoredCertificate certificate) {
            return new Found(List.of(certificate));
        }

        /** With one more, for what is rarely more than one. */
        Found and(StoredCertificate next) {
            if (certificates.isEmpty()) {
                return only(next);
            }
            List<StoredCertificate> all = new ArrayList<>(certificates);
            all.add(next);
            return new Found(all);
        }
    }

    record Threw(PlatformThrowable thrown) implements SourceAnswer {}
}
