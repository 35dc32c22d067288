package io.github.nscope.certificate;

/** What comes of checking a certificate's signature with a key. */
public enum SignatureOutcome {
    /** The key made the signature. */
    VERIFIED,
    /** The key is of the right kind, and another key or other content was signed. */
    BAD_SIGNATURE,
    /** RSA only: what the key decrypts has no PKCS#1 padding, as always when another key signed. */
    BAD_PADDING,
    /** The key is not of the kind that the signature algorithm uses. */
    KEY_TYPE_MISMATCH,
    /** The platform can't verify the signature algorithm, or its parameters, with any key. */
    UNSUPPORTED_ALGORITHM,
    /** The signature algorithm inside the signed content is not the one beside the signature. */
    ALGORITHMS_DISAGREE
}
