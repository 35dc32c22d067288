package io.github.nscope.cli.lint;

/** What a rule needs to know beside the configuration. */
public enum Need {
    /** Certificates that a server sent. */
    CHAIN("needs what the hosts' servers send (--chain HOST=FILE)"),
    /** The app's own hosts. */
    FIRST_PARTY("needs the app's own hosts (--first-party HOST)"),
    /** The app's HTTP stacks. */
    CLIENT("needs the app's HTTP stacks (--client NAME)"),
    /** The manifest. */
    MANIFEST("needs the app's manifest (--app or --manifest)"),
    /** The target SDK. */
    TARGET("needs the app's target SDK (--app, --manifest or --target-sdk)"),
    /** A build that is meant for release. */
    RELEASE("needs a build that is not asked to be debuggable (--build release)"),
    /** The time. */
    DATE("needs a date (--at)"),
    /** The other files of the app. */
    RESOURCES("needs the app's other resources (--app)");

    private final String reason;

    Need(String reason) {
        this.reason = reason;
    }

    /** Why a rule that needs it is not applied, {@code needs the app's manifest}. */
    public String reason() {
        return reason;
    }
}
