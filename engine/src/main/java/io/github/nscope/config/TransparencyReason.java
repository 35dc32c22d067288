package io.github.nscope.config;

/** Why certificate transparency is required. */
public enum TransparencyReason {
    /** It is not. */
    NOT_REQUIRED(0),
    /** The platform's default is on; said even of hosts that opted out. */
    PLATFORM_DEFAULT(1),
    /** The app's base configuration requires it. */
    APP_BASE(2),
    /** The host's own configuration requires it. */
    APP_DOMAIN(3);

    private final int platformValue;

    TransparencyReason(int platformValue) {
        this.platformValue = platformValue;
    }

    /** The platform's number. */
    public int platformValue() {
        return platformValue;
    }
}
