package io.github.nscope.conformance.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Bouncy Castle 1.52, which validates paths on level 23, under the names that it has there. */
final class BouncyCastleClasses implements AutoCloseable {
    /** The package that Android moves it to. */
    static final String PACKAGE = "com.android.org.bouncycastle.";

    /** Where it comes from; a class of that name is another release's, and of no use. */
    static final String ORIGINAL = "org.bouncycastle.";

    private static final Remapper MOVED = new Remapper() {
        @Override
        public String map(String name) {
            return name.startsWith("org/bouncycastle/") ? "com/android/" + name : name;
        }
    };

    private final JarFile jar;

    BouncyCastleClasses(Path jar) {
        try {
            this.jar = new JarFile(jar.toFile(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] moved(String name) throws ClassNotFoundException {
        String original = ORIGINAL + name.substring(PACKAGE.length());
        JarEntry entry = jar.getJarEntry(original.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            ClassVisitor changed = name.endsWith(".RFC3280CertPathUtilities") ? new AskingBlocklist(writer) : writer;
            new ClassReader(in.readAllBytes()).accept(new ClassRemapper(changed, MOVED), 0);
            return writer.toByteArray();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Android's change to the library: the blocklist is asked for each issuing key, before all else. */
    private static final class AskingBlocklist extends ClassVisitor {
        AskingBlocklist(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!name.equals("processCertA")) {
                return next;
            }
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    super.visitVarInsn(Opcodes.ALOAD, 0);
                    super.visitVarInsn(Opcodes.ILOAD, 2);
                    super.visitVarInsn(Opcodes.ALOAD, 3);
                    super.visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            Type.getInternalName(BouncyCastleValidation.class),
                            "refuseBlocked",
                            "(Ljava/security/cert/CertPath;ILjava/security/PublicKey;)V",
                            false);
                }
            };
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
