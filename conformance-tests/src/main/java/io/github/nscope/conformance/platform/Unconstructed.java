package io.github.nscope.conformance.platform;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Objects made without running a constructor, for classes whose constructors need a device. */
final class Unconstructed {
    private static final Object UNSAFE = unsafe();

    private Unconstructed() {}

    static Object of(Class<?> type) throws ReflectiveOperationException {
        Method allocate = UNSAFE.getClass().getMethod("allocateInstance", Class.class);
        return allocate.invoke(UNSAFE, type);
    }

    /** A long in a final field, which reflection sets as well as any other. */
    static void setLong(Object object, Class<?> declaring, String name, long value)
            throws ReflectiveOperationException {
        Field field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        field.setLong(object, value);
    }

    /** An int in a static final field that a native method would set while its class is initialized. */
    static void setStaticInt(Class<?> declaring, String name, int value) throws ReflectiveOperationException {
        Field field = declaring.getDeclaredField(name);
        Class<?> unsafe = UNSAFE.getClass();
        Object base = unsafe.getMethod("staticFieldBase", Field.class).invoke(UNSAFE, field);
        Object offset = unsafe.getMethod("staticFieldOffset", Field.class).invoke(UNSAFE, field);
        unsafe.getMethod("putInt", Object.class, long.class, int.class).invoke(UNSAFE, base, offset, value);
    }

    /** The only long that an object of a class declares or inherits. */
    static long onlyLong(Object object) throws ReflectiveOperationException {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == long.class && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    return field.getLong(object);
                }
            }
        }
        throw new NoSuchFieldException("long in " + object.getClass());
    }

    private static Object unsafe() {
        try {
            Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }
}
