package io.github.nscope.revocation;

import io.github.nscope.platform.PlatformThrowable;

/** What the platform makes of a stapled OCSP response. */
public sealed interface StapledResponseResult {
    /** Nothing is checked; the reason says why. */
    record NotChecked(Reason reason) implements StapledResponseResult {
        /** Why a response is not looked at. */
        public enum Reason {
            /** The server stapled none, or an empty one. */
            NOT_STAPLED,
            /** The level does not read stapled responses. */
            LEVEL_IGNORES_IT,
            /** The presented certificate is a CA's, which does not count as an end entity. */
            CA_CERTIFICATE
        }
    }

    /**
     * The response vouches for the certificate.
     *
     * @param answer the answer that does; its status is good, or revoked from a later moment on
     */
    record Vouched(SingleResponse answer) implements StapledResponseResult {}

    /**
     * The response does not vouch for the certificate.
     *
     * @param refusal why
     * @param why the same in one line for people
     * @param throwable what the platform's revocation checker throws, before the validator wraps it
     * @param fallback what the device would try before it gives up
     */
    record Refused(Refusal refusal, String why, PlatformThrowable throwable, Fallback fallback)
            implements StapledResponseResult {}

    /** Why a response does not vouch for a certificate. */
    enum Refusal {
        /** The certificate is revoked. */
        REVOKED,
        /** The responder does not know the certificate. */
        UNKNOWN,
        /** An answer is not yet or no longer meant for this moment. */
        OUT_OF_DATE,
        /** No answer is about this certificate. */
        OTHER_CERTIFICATE,
        /** The platform's Java parser refuses the issuer's certificate, which may be a trust anchor of any content. */
        ISSUER_UNREADABLE,
        /** The signer's certificate is not made for signing responses, or not by this issuer. */
        SIGNER_NOT_AUTHORIZED,
        /** The signature is wrong, or its maker can't be found. */
        BAD_SIGNATURE,
        /** A key that is too short takes part in the signature. */
        WEAK_SIGNER_KEY,
        /** The response itself says that there is no answer. */
        ERROR_STATUS,
        /** The response can't be decoded. */
        UNDECODABLE
    }

    /** What a device would try after an unusable response. */
    enum Fallback {
        /** Nothing: the refusal is final. */
        NONE,
        /**
         * The certificate names CRL distribution points and the level tries them, over the network: what comes of that
         * is not judged here. Without an answer from there the refusal stands.
         */
        CRL_DISTRIBUTION_POINTS
    }
}
