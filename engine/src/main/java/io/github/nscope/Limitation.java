package io.github.nscope;

/**
 * Something that a device would have taken into account and this answer does not, or that a device itself leaves open:
 * where it stands beside a decision, the decision could be another.
 */
public enum Limitation {
    /** The device-wide pins of levels 24 and 25. */
    LEGACY_PINS("the device-wide pins of old levels were not judged"),
    /** Certificate transparency is required for the host. */
    CERTIFICATE_TRANSPARENCY("certificate transparency is required for this host, and was not judged"),
    /** A stapled OCSP response was given. */
    STAPLED_RESPONSE("the stapled OCSP response was not judged"),
    /** Several trust anchors rank alike. */
    UNDECIDED_ORDER("several issuers rank alike: a device tries them in no fixed order, and may decide otherwise"),
    /** The system store is not a device's. */
    SYSTEM_STORE_OF_THIS_JVM("the system store is this Java runtime's, not a device's");

    private final String sentence;

    Limitation(String sentence) {
        this.sentence = sentence;
    }

    /** What is left open, without capital and full stop. */
    public String sentence() {
        return sentence;
    }
}
