package io.github.nscope.cli;

import io.github.nscope.platform.ApiLevel;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version that the jar's manifest names, and the levels it knows. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "nscope " + (version == null ? "(not packaged)" : version),
            "API levels " + ApiLevel.OLDEST + " to " + ApiLevel.NEWEST
        };
    }
}
