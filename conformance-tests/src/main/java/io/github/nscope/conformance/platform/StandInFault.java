package io.github.nscope.conformance.platform;

/**
 * What stands in for a device is at fault, not the case. A linkage error, so that nothing in the platform's classes takes it
 * for one of their own exceptions.
 */
final class StandInFault extends LinkageError {
    StandInFault(String what) {
        super(what);
    }

    StandInFault(Throwable cause) {
        super(cause.toString(), cause);
    }
}
