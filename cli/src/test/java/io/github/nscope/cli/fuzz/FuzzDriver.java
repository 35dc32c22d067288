package io.github.nscope.cli.fuzz;

import java.io.IOException;

/**
 * What Jazzer calls, with {@code -Dnscope.fuzz.target=} naming the target. The method's shape is Jazzer's, so that nothing
 * here depends on it: the fuzzer is on the class path of the profile {@code fuzz} alone.
 */
public final class FuzzDriver {
    private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("nscope.fuzz.target"));

    private FuzzDriver() {}

    /** Before the first input, whose time counts: loads what the target needs. */
    public static void fuzzerInitialize() throws IOException {
        TARGET.read(new byte[0]);
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] content) throws IOException {
        TARGET.read(content);
    }
}
