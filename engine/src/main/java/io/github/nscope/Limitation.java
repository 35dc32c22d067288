package io.github.nscope;

/**
 * Something that a device would have taken into account and this answer does not, or that a device itself leaves open:
 * where it stands beside a decision, the decision could be another.
 */
public enum Limitation {
    /** Certificate transparency is required, and the device has no list of logs. */
    NO_LOG_LIST(
            "certificate transparency is required; without a log list a device lets every path pass, and so does this"),
    /** A level that goes on to CRL distribution points after an unusable stapled response. */
    CRL_DISTRIBUTION_POINTS(
            "a device would ask the CRL distribution points next, over the network, and may accept the path"),
    /** Several trust anchors rank alike. */
    UNDECIDED_ORDER("several issuers rank alike: a device tries them in no fixed order, and may decide otherwise"),
    /** The system store is not a device's. */
    SYSTEM_STORE_OF_THIS_JVM("the system store is this Java runtime's, not a device's"),
    /** A root of the level may complete the path, and its certificate is not in the store that was given. */
    SYSTEM_ROOT_NOT_AT_HAND(
            "devices of this level ship a root that may complete the path; its certificate is not in the store given");

    private final String sentence;

    Limitation(String sentence) {
        this.sentence = sentence;
    }

    /** What is left open, without capital and full stop. */
    public String sentence() {
        return sentence;
    }
}
