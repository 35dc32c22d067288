package io.github.nscope.cli;

import io.github.nscope.platform.ApiLevel;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version that the jar's manifest names, and the levels it knows. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "nscope " + number(), "API levels " + ApiLevel.WITHOUT_CONFIGURATIONS + " to " + ApiLevel.NEWEST
        };
    }

    /** The version that the jar's manifest names. */
    static String number() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
