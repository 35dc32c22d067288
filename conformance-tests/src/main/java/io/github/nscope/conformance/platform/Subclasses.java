package io.github.nscope.conformance.platform;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Subclasses of the platform's classes, some of whose methods an object on this side answers. They are made without running
 * a constructor, so that nothing of the platform starts that needs a device.
 */
public final class Subclasses {
    private static final String ANSWERER = "answerer";
    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(Answers.class),
            "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    private final LevelClassLoader loader;
    private final Map<String, Class<?>> written = new ConcurrentHashMap<>();

    Subclasses(LevelClassLoader loader) {
        this.loader = loader;
    }

    /** An instance of a subclass whose methods, given by name and descriptor, the answerer's of the same name answer. */
    Object instance(String superclass, Map<String, String> methods, Object answerer)
            throws ReflectiveOperationException {
        Class<?> type = written.computeIfAbsent(superclass, name -> write(name, methods, answerer.getClass()));
        Object instance = Unconstructed.of(type);
        type.getField(ANSWERER).set(instance, answerer);
        return instance;
    }

    private Class<?> write(String superclass, Map<String, String> methods, Class<?> answerer) {
        String name = "nscope/desktop/" + superclass.substring(superclass.lastIndexOf('.') + 1);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, superclass.replace('.', '/'), null);
        FieldVisitor field = writer.visitField(Opcodes.ACC_PUBLIC, ANSWERER, "Ljava/lang/Object;", null, null);
        field.visitEnd();
        methods.forEach((method, descriptor) -> answered(writer, name, method, descriptor, answerer));
        writer.visitEnd();
        return loader.define(name.replace('/', '.'), writer.toByteArray());
    }

    private static void answered(ClassWriter writer, String owner, String name, String descriptor, Class<?> answerer) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, owner, ANSWERER, "Ljava/lang/Object;");
        int slot = 1;
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
            slot += argument.getSize();
        }
        method.visitInvokeDynamicInsn(
                name, "(Ljava/lang/Object;" + descriptor.substring(1), BOOTSTRAP, answerer.getName());
        method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** The bootstrap of the answered methods. Public only because the subclasses live elsewhere. */
    public static final class Answers {
        private Answers() {}

        /** Links a method to the one of the same name in the answerer's class, whose instance is the first parameter. */
        public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, String answerer)
                throws ClassNotFoundException {
            return new ConstantCallSite(BoundMethods.unbound(Class.forName(answerer), name, type));
        }
    }
}
