package io.github.nscope.conformance.platform;

import java.util.ArrayList;
import java.util.List;

/** What a JVM has to be started with so that copies of the JDK's path validation work in it. */
final class JvmArguments {
    static final List<String> ALL = all();

    private JvmArguments() {}

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String exported : List.of(
                "jdk.internal.access",
                "jdk.internal.event",
                "jdk.internal.misc",
                "jdk.internal.util",
                "sun.net.util",
                "sun.security.action",
                "sun.security.jca",
                "sun.security.provider",
                "sun.security.util",
                "sun.util.calendar")) {
            all.add("--add-exports=java.base/" + exported + "=ALL-UNNAMED");
        }
        all.add("--add-opens=java.base/javax.security.auth.x500=ALL-UNNAMED");
        return List.copyOf(all);
    }
}
