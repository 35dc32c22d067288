package io.github.nscope.conformance.platform;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;

/**
 * Adapts a class of the platform to a desktop: native methods and the few calls that lead out of the platform become call
 * sites that {@link DesktopLinker} links to what stands in for them, and libcore's path validation is the copy of the JDK's.
 * Everything else stays as it is.
 */
final class ClassAdaptation {
    /** The newest class file format that the oldest supported JVM takes; the platform reaches no newer API. */
    private static final int NEWEST_FORMAT = Opcodes.V17;

    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(DesktopLinker.class),
            "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    private final Finalizers finalizers;

    /** What becomes of {@code finalize} methods, which free what a native has allocated. */
    enum Finalizers {
        KEPT,
        /** For measuring: a desktop's one finalizer thread falls behind, and what is measured then is the queue. */
        DROPPED
    }

    ClassAdaptation(Finalizers finalizers) {
        this.finalizers = finalizers;
    }

    byte[] adapt(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new ClassRemapper(new AdaptedClass(writer, finalizers), PathValidationClasses.COPIED), 0);
        return writer.toByteArray();
    }

    private static final class AdaptedClass extends ClassVisitor {
        private final Finalizers finalizers;
        private String owner = "";

        AdaptedClass(ClassVisitor next, Finalizers finalizers) {
            super(Opcodes.ASM9, next);
            this.finalizers = finalizers;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            owner = name;
            super.visit(
                    (version & 0xffff) > NEWEST_FORMAT ? NEWEST_FORMAT : version,
                    access,
                    name,
                    signature,
                    superName,
                    interfaces);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if (finalizers == Finalizers.DROPPED && name.equals("finalize") && descriptor.equals("()V")) {
                return null;
            }
            boolean isNative = (access & Opcodes.ACC_NATIVE) != 0;
            MethodVisitor next =
                    super.visitMethod(access & ~Opcodes.ACC_NATIVE, name, descriptor, signature, exceptions);
            if (!isNative) {
                return new AdaptedMethod(next, owner);
            }
            linkNative(next, access, name, descriptor);
            return null;
        }

        private void linkNative(MethodVisitor method, int access, String name, String descriptor) {
            method.visitCode();
            Type[] arguments = Type.getArgumentTypes(descriptor);
            int slot = 0;
            String linked = descriptor;
            if ((access & Opcodes.ACC_STATIC) == 0) {
                method.visitVarInsn(Opcodes.ALOAD, slot++);
                linked = withReceiver(owner, descriptor);
            }
            for (Type argument : arguments) {
                method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
                slot += argument.getSize();
            }
            method.visitInvokeDynamicInsn(name, linked, BOOTSTRAP, owner);
            Type result = Type.getReturnType(descriptor);
            method.visitInsn(result.getOpcode(Opcodes.IRETURN));
            method.visitMaxs(Math.max(slot, result.getSize()), slot);
            method.visitEnd();
        }
    }

    private static final class AdaptedMethod extends MethodVisitor {
        private static final String DATE = "java/util/Date";

        private final String owner;

        AdaptedMethod(MethodVisitor next, String owner) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        @Override
        public void visitMethodInsn(int opcode, String target, String name, String descriptor, boolean isInterface) {
            if (opcode == Opcodes.INVOKESPECIAL) {
                if (target.equals(DATE)
                        && name.equals("<init>")
                        && descriptor.equals("()V")
                        && LeadsOut.readsTheClock(owner)) {
                    super.visitInvokeDynamicInsn("currentTimeMillis", "()J", BOOTSTRAP, "java/lang/System");
                    super.visitMethodInsn(opcode, target, name, "(J)V", isInterface);
                    return;
                }
            } else if (LeadsOut.isReplaced(owner, target, name, descriptor)) {
                String linked = opcode == Opcodes.INVOKESTATIC ? descriptor : withReceiver(target, descriptor);
                super.visitInvokeDynamicInsn(name, linked, BOOTSTRAP, target);
                return;
            }
            super.visitMethodInsn(opcode, target, name, descriptor, isInterface);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            // A Date of the device's time takes a long where the original took nothing.
            super.visitMaxs(maxStack + 2, maxLocals);
        }
    }

    private static String withReceiver(String owner, String descriptor) {
        return "(L" + owner + ";" + descriptor.substring(1);
    }
}
