package io.github.nscope.path;

import io.github.nscope.platform.PlatformThrowable;

/**
 * What the platform asks other parts of itself for while it builds and checks paths, at the place where it asks.
 *
 * @param legacyPins {@code CertPinManager}, levels 24 and 25
 * @param transparency {@code TrustManagerImpl.checkCT}, level 26 and later
 * @param stapledResponse the {@code PKIXRevocationChecker} over a stapled OCSP response, level 26 and later
 * @param remembered what earlier connections left in the same trust manager
 */
public record DelegatedChecks(
        WholePathCheck legacyPins,
        WholePathCheck transparency,
        WholePathCheck stapledResponse,
        ProcessMemory remembered) {
    /** A connection to which none of them applies, the first of its process. */
    public static final DelegatedChecks NONE = new DelegatedChecks(
            path -> Answer.Passed.PASSED,
            path -> Answer.Passed.PASSED,
            path -> Answer.Passed.PASSED,
            ProcessMemory.FRESH);

    /** A check of a path that has reached its last anchor. */
    @FunctionalInterface
    public interface WholePathCheck {
        /** Checks a path. */
        Answer check(CertificationPath path);
    }

    /** What a check says about a path. */
    public sealed interface Answer {
        /** Nothing against it. */
        enum Passed implements Answer {
            PASSED
        }

        /**
         * The path is refused, another may do.
         *
         * @param thrown for legacy pins and transparency the {@code CertificateException}, for a stapled response the
         *     {@code CertPathValidatorException}
         */
        record Failed(PlatformThrowable thrown) implements Answer {}

        /** A runtime exception that ends the whole check. */
        record Escaped(PlatformThrowable thrown) implements Answer {}

        /** The check applies, and can't be made. The path is taken as passing. */
        enum NotJudged implements Answer {
            NOT_JUDGED
        }
    }
}
