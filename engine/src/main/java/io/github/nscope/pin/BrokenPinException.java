package io.github.nscope.pin;

/** A pin in the device-wide file that makes the platform throw; the message is the platform's. */
final class BrokenPinException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenPinException(String message) {
        super(message);
    }
}
