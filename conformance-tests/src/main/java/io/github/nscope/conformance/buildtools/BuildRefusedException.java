package io.github.nscope.conformance.buildtools;

/** The build tools refuse the text, so no APK can hold it. */
public final class BuildRefusedException extends Exception {
    BuildRefusedException(int line, String what) {
        super("line " + line + ": " + what);
    }
}
