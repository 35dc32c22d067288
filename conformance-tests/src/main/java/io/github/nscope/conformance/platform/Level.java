package io.github.nscope.conformance.platform;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The classes of one level by name, and what is done with them by reflection. */
final class Level {
    private final LevelClassLoader loader;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    Level(LevelClassLoader loader) {
        this.loader = loader;
    }

    int number() {
        return loader.environment().level();
    }

    LevelClassLoader loader() {
        return loader;
    }

    Class<?> type(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new StandInFault(e);
        }
    }

    boolean has(String type, String method) {
        return Arrays.stream(type(type).getDeclaredMethods())
                .anyMatch(declared -> declared.getName().equals(method));
    }

    /** An instance made by the constructor with as many parameters as arguments are given. */
    Object create(String type, @Nullable Object... arguments) throws PlatformThrew {
        for (Constructor<?> constructor : type(type).getDeclaredConstructors()) {
            if (constructor.getParameterCount() == arguments.length
                    && fits(constructor.getParameterTypes(), arguments)) {
                constructor.setAccessible(true);
                try {
                    return constructor.newInstance(arguments);
                } catch (InvocationTargetException e) {
                    throw new PlatformThrew(e.getTargetException());
                } catch (ReflectiveOperationException e) {
                    throw new StandInFault(e);
                }
            }
        }
        throw new StandInFault("level " + number() + ": no such constructor of " + type);
    }

    /** Calls a method of an object, or for a class a static one, found by its name and what it takes. */
    @Nullable
    Object call(Object target, String name, @Nullable Object... arguments) throws PlatformThrew {
        Class<?> type = target instanceof Class<?> itself ? itself : target.getClass();
        Method method = methods.computeIfAbsent(
                type.getName() + "." + name + Arrays.toString(kinds(arguments)), key -> find(type, name, arguments));
        try {
            return method.invoke(target instanceof Class<?> ? null : target, arguments);
        } catch (InvocationTargetException e) {
            throw new PlatformThrew(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new StandInFault(e);
        }
    }

    private static String[] kinds(@Nullable Object[] arguments) {
        String[] kinds = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            kinds[i] = argument == null ? "null" : argument.getClass().getName();
        }
        return kinds;
    }

    private Method find(Class<?> type, String name, @Nullable Object[] arguments) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Method method : declaring.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == arguments.length
                        && fits(method.getParameterTypes(), arguments)) {
                    method.setAccessible(true);
                    return method;
                }
            }
        }
        throw new StandInFault("level " + number() + ": no method " + type.getName() + "." + name);
    }

    private static boolean fits(Class<?>[] parameters, @Nullable Object[] arguments) {
        for (int i = 0; i < parameters.length; i++) {
            Object argument = arguments[i];
            if (argument == null
                    ? parameters[i].isPrimitive()
                    : !boxed(parameters[i]).isInstance(argument)) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    @Nullable
    Object get(Object target, String name) {
        try {
            return field(target, name).get(target instanceof Class<?> ? null : target);
        } catch (IllegalAccessException e) {
            throw new StandInFault(e);
        }
    }

    void set(Object target, String name, @Nullable Object value) {
        try {
            field(target, name).set(target instanceof Class<?> ? null : target, value);
        } catch (IllegalAccessException e) {
            throw new StandInFault(e);
        }
    }

    private Field field(Object target, String name) {
        Class<?> type = target instanceof Class<?> itself ? itself : target.getClass();
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            try {
                Field field = declaring.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                // Perhaps a superclass has it.
            }
        }
        throw new StandInFault("level " + number() + ": no field " + type.getName() + "." + name);
    }
}
