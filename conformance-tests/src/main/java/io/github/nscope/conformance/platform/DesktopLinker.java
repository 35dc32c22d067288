package io.github.nscope.conformance.platform;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Links the call sites that {@link ClassAdaptation} puts where the platform's classes lead out of Java or out of Android.
 * Public only because those classes live elsewhere.
 */
public final class DesktopLinker {
    private DesktopLinker() {}

    /** The bootstrap method: what stands in for a member of a class, on the level of the caller's loader. */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, String owner) {
        LevelClassLoader loader = (LevelClassLoader) caller.lookupClass().getClassLoader();
        return new ConstantCallSite(target(loader, owner, name, type).asType(type));
    }

    private static MethodHandle target(LevelClassLoader loader, String owner, String name, MethodType type) {
        if (owner.equals(BoringSslNatives.OWNER)) {
            return BoringSslNatives.link(loader, name, type);
        }
        if (owner.equals("android/content/res/XmlBlock") || owner.equals("android/content/res/StringBlock")) {
            return BoundMethods.of(loader.environment().xml()).named(owner.substring(20) + "_" + name, type);
        }
        MethodHandle standIn = BoundMethods.of(new DesktopStandIns(loader)).find(simple(owner) + "_" + name, type);
        return standIn != null ? standIn : SystemNatives.link(loader, owner, name, type);
    }

    private static String simple(String owner) {
        return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '_');
    }
}
