package io.github.nscope.conformance.platform;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** The natives that only write logs, statistics and traces are dropped; any other one says its name when it is reached. */
final class SystemNatives {
    private static final List<String> DROPPED = List.of(
            "android/util/StatsLog.",
            "android/util/EventLog.",
            "android/os/Trace.",
            "com/android/internal/util/StatsEventOutput.",
            "libcore/util/",
            "android/system/OsConstantsHolder.",
            "dalvik/system/VMRuntime.registerNative",
            "dalvik/system/CloseGuard.");

    private SystemNatives() {}

    static MethodHandle link(LevelClassLoader loader, String owner, String name, MethodType type) {
        String member = owner + "." + name;
        if (DROPPED.stream().anyMatch(member::startsWith)) {
            return MethodHandles.empty(type);
        }
        MethodHandle thrower = MethodHandles.throwException(type.returnType(), UnsatisfiedLinkError.class)
                .bindTo(new UnsatisfiedLinkError(
                        member + " on level " + loader.environment().level() + " has no stand-in"));
        return MethodHandles.dropArguments(thrower, 0, type.parameterList());
    }
}
