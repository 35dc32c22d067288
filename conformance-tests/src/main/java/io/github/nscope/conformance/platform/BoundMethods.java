package io.github.nscope.conformance.platform;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The methods of an object by name and number of parameters, bound to it. */
final class BoundMethods {
    private final Object receiver;

    private BoundMethods(Object receiver) {
        this.receiver = receiver;
    }

    static BoundMethods of(Object receiver) {
        return new BoundMethods(receiver);
    }

    MethodHandle named(String name, MethodType type) {
        MethodHandle found = find(name, type);
        if (found == null) {
            throw new StandInFault(receiver.getClass().getSimpleName() + " has no " + name + type);
        }
        return found;
    }

    /** A method whose receiver is the first parameter. */
    static MethodHandle unbound(Class<?> declaring, String name, MethodType type) {
        for (Method method : declaring.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == type.parameterCount() - 1) {
                return unreflect(method).asType(type);
            }
        }
        throw new StandInFault(declaring.getSimpleName() + " has no " + name + type);
    }

    @Nullable
    MethodHandle find(String name, MethodType type) {
        for (Method method : receiver.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == type.parameterCount()) {
                return unreflect(method).bindTo(receiver).asType(type);
            }
        }
        return null;
    }

    private static MethodHandle unreflect(Method method) {
        try {
            return MethodHandles.lookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new StandInFault(e);
        }
    }
}
