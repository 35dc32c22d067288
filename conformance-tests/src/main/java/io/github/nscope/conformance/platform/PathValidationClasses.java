package io.github.nscope.conformance.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * The running JDK's path validation under another package name, with what later JDKs changed since libcore took its copy
 * put back. A device runs the code of jdk8u60 (levels 24 and 25) and of jdk8u121 (26 and later).
 */
final class PathValidationClasses {
    /** Where the copies live, as a package prefix. */
    static final String PACKAGE = "nscope.pkix.";

    /** Where the copies live, as a path. */
    static final String PATH = "nscope/pkix/";

    private static final String SUN_X509 = PATH + "sun/security/x509/";
    private static final String SUN_CERTPATH = PATH + "sun/security/provider/certpath/";
    private static final String CORRECTIONS = Type.getInternalName(PathValidationCorrections.class);

    /** From the names of copied classes to those of their copies. */
    static final Remapper COPIED = new Remapper() {
        @Override
        public String map(String name) {
            return isCopied(name) ? PATH + name : name;
        }
    };

    private final Map<String, UnaryOperator<MethodVisitor>> corrections;

    PathValidationClasses(int level) {
        this.corrections = corrections(level);
    }

    private static boolean isCopied(String name) {
        return name.startsWith("sun/security/provider/certpath/")
                || name.startsWith("sun/security/provider/X509Factory")
                || name.startsWith("sun/security/action/")
                || name.startsWith("sun/security/x509/")
                || name.startsWith("sun/security/util/")
                || name.startsWith("sun/security/pkcs/");
    }

    /** The bytes of a copy. */
    byte[] copy(String name) throws ClassNotFoundException {
        String original = name.substring(PACKAGE.length()).replace('.', '/');
        ClassReader reader = new ClassReader(bytesOf(original));
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new ClassRemapper(new Corrected(writer, PATH + original), COPIED), 0);
        return writer.toByteArray();
    }

    private static byte[] bytesOf(String original) throws ClassNotFoundException {
        try (InputStream in = Object.class.getModule().getResourceAsStream(original + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(original);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(original, e);
        }
    }

    private static Map<String, UnaryOperator<MethodVisitor>> corrections(int level) {
        Map<String, UnaryOperator<MethodVisitor>> all = new HashMap<>();
        // The two ways between a name and a principal reach into the JDK's own classes, which the copies are not.
        all.put(
                SUN_X509 + "X500Name$1.run()[Ljava/lang/Object;",
                method -> body(method, PathValidationClasses::twoNulls));
        all.put(
                SUN_X509 + "X500Name.asX500Name(Ljavax/security/auth/x500/X500Principal;)L" + SUN_X509 + "X500Name;",
                method -> body(method, PathValidationClasses::nameOfPrincipal));
        all.put(
                SUN_X509 + "X500Name.asX500Principal()Ljavax/security/auth/x500/X500Principal;",
                method -> body(method, PathValidationClasses::principalOfName));
        // Later JDKs hold the subject's common name against name constraints.
        all.put(
                SUN_X509 + "NameConstraintsExtension.verify(Ljava/security/cert/X509Certificate;)Z",
                WithoutCommonName::new);
        all.put(
                SUN_X509 + "DNSName.constrains(L" + SUN_X509 + "GeneralNameInterface;)I",
                method -> body(method, PathValidationClasses::plainSuffixTest));
        all.put(
                SUN_X509 + "DNSName.<init>(Ljava/lang/String;Z)V",
                method -> preceded(
                        new OtherWords(method, "DNSName must not be null or empty", "DNS name must not be null"),
                        "requireLetters",
                        "(Ljava/lang/String;)V",
                        1));
        all.put(
                SUN_X509 + "X400Address.<init>(L" + PATH + "sun/security/util/DerValue;)V",
                method -> preceded(method, "refuseX400Address", "()V", 0));
        all.put(
                SUN_CERTPATH + "BasicChecker.verifyValidity(Ljava/security/cert/X509Certificate;)V",
                method -> new OtherWords(method, "validity", "timestamp"));
        all.put(
                SUN_CERTPATH + "BasicChecker.verifySignature(Ljava/security/cert/X509Certificate;)V",
                WithoutProvider::new);
        // Later JDKs take whoever has the issuer's name and key for the issuer; the platform, its certificate alone.
        all.put(
                SUN_CERTPATH + "OCSPResponse.verify(Ljava/util/List;L" + SUN_CERTPATH
                        + "OCSPResponse$IssuerInfo;Ljava/security/cert/X509Certificate;Ljava/util/Date;[BLjava/lang/String;)V",
                IssuersOwnCertificate::new);
        // The JDK's selectors register their back door with the JDK's own helper; the front door does as well here.
        all.put(
                SUN_CERTPATH + "CertPathHelper.setDateAndTime(Ljava/security/cert/X509CRLSelector;Ljava/util/Date;J)V",
                method -> body(method, PathValidationClasses::dateOfSelector));
        // No device of 26 and later has a list of untrusted certificates here; the entries of 24 and 25 expired by
        // 2020.
        all.put(
                SUN_CERTPATH + "UntrustedChecker.check(Ljava/security/cert/Certificate;)V",
                method -> body(method, code -> {
                    code.visitInsn(Opcodes.RETURN);
                    code.visitMaxs(0, 2);
                }));
        if (level <= 26) {
            all.put(
                    SUN_CERTPATH + "AdaptableX509CertSelector.match(Ljava/security/cert/Certificate;)Z",
                    PathValidationClasses::withOldAnchorsPeriod);
        }
        if (level >= 26) {
            all.put(
                    SUN_CERTPATH + "AlgorithmChecker.check(Ljava/security/cert/Certificate;Ljava/util/Collection;)V",
                    method -> preceded(method, "requireUse", "(Ljava/security/cert/Certificate;)V", 1));
        } else {
            all.put(
                    SUN_CERTPATH + "AlgorithmChecker.check(Ljava/security/cert/Certificate;Ljava/util/Collection;)V",
                    method -> new AnyKeyUsage(new OtherWords(
                            method,
                            "Algorithm constraints check failed on signature algorithm: ",
                            "Algorithm constraints check failed: ")));
        }
        return all;
    }

    private static @Nullable MethodVisitor body(MethodVisitor method, Consumer<MethodVisitor> code) {
        method.visitCode();
        code.accept(method);
        method.visitEnd();
        return null;
    }

    private static void twoNulls(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_2);
        code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
    }

    private static void nameOfPrincipal(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, SUN_X509 + "X500Name");
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "javax/security/auth/x500/X500Principal", "getEncoded", "()[B", false);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, SUN_X509 + "X500Name", "<init>", "([B)V", false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(3, 1);
    }

    private static void principalOfName(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, "javax/security/auth/x500/X500Principal");
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, SUN_X509 + "X500Name", "getEncoded", "()[B", false);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "javax/security/auth/x500/X500Principal", "<init>", "([B)V", false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(3, 1);
    }

    private static void dateOfSelector(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                "java/security/cert/X509CRLSelector",
                "setDateAndTime",
                "(Ljava/util/Date;)V",
                false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 4);
    }

    private static void plainSuffixTest(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, SUN_X509 + "DNSName", "getName", "()Ljava/lang/String;", false);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, CORRECTIONS, "constrains", "(Ljava/lang/String;Ljava/lang/Object;)I", false);
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(2, 2);
    }

    /** A call of a correction with a parameter of the method, or with none for 0, before anything else. */
    private static MethodVisitor preceded(MethodVisitor method, String correction, String descriptor, int parameter) {
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitCode() {
                super.visitCode();
                if (parameter > 0) {
                    super.visitVarInsn(Opcodes.ALOAD, parameter);
                }
                super.visitMethodInsn(Opcodes.INVOKESTATIC, CORRECTIONS, correction, descriptor, false);
            }
        };
    }

    private static MethodVisitor withOldAnchorsPeriod(MethodVisitor method) {
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitCode() {
                super.visitCode();
                Label goOn = new Label();
                super.visitVarInsn(Opcodes.ALOAD, 1);
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        CORRECTIONS,
                        "coversTheCertificateBelow",
                        "(Ljava/security/cert/Certificate;)Z",
                        false);
                super.visitJumpInsn(Opcodes.IFNE, goOn);
                super.visitInsn(Opcodes.ICONST_0);
                super.visitInsn(Opcodes.IRETURN);
                super.visitLabel(goOn);
                super.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            }
        };
    }

    private final class Corrected extends ClassVisitor {
        private final String owner;

        Corrected(ClassVisitor next, String owner) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor next = new CopiedNames(super.visitMethod(access, name, descriptor, signature, exceptions));
            UnaryOperator<MethodVisitor> correction = corrections.get(owner + "." + name + descriptor);
            return correction == null ? next : correction.apply(next);
        }
    }

    /** Class names that stand in strings. */
    private static final class CopiedNames extends MethodVisitor {
        CopiedNames(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitLdcInsn(Object value) {
            boolean isName = value instanceof String text && text.matches("sun\\.security\\.x509\\.[A-Z]\\w*");
            super.visitLdcInsn(isName ? PACKAGE + value : value);
        }
    }

    private static final class OtherWords extends MethodVisitor {
        private final String from;
        private final String to;

        OtherWords(MethodVisitor next, String from, String to) {
            super(Opcodes.ASM9, next);
            this.from = from;
            this.to = to;
        }

        @Override
        public void visitLdcInsn(Object value) {
            super.visitLdcInsn(value.equals(from) ? to : value);
        }
    }

    /** The platform's certificates verify with BoringSSL where no provider is named; a desktop would take SunEC. */
    private static final class WithoutProvider extends MethodVisitor {
        WithoutProvider(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("verify") && descriptor.equals("(Ljava/security/PublicKey;Ljava/lang/String;)V")) {
                super.visitInsn(Opcodes.POP);
                super.visitMethodInsn(opcode, owner, name, "(Ljava/security/PublicKey;)V", isInterface);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }

    /** Makes of {@code signer.getPublicKey().equals(issuer.getPublicKey())} a comparison of the certificates. */
    private static final class IssuersOwnCertificate extends MethodVisitor {
        private boolean keyIsWanted;
        private boolean comparing;

        IssuersOwnCertificate(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            comparing = keyIsWanted && variable == 2;
            if (!comparing) {
                giveKey();
            }
            keyIsWanted = false;
            super.visitVarInsn(opcode, variable);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            giveKey();
            if (name.equals("getPublicKey") && owner.endsWith("X509CertImpl")) {
                keyIsWanted = true;
            } else if (comparing && name.equals("getPublicKey")) {
                comparing = false;
                super.visitMethodInsn(
                        opcode, owner, "getCertificate", "()Ljava/security/cert/X509Certificate;", isInterface);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }

        private void giveKey() {
            if (keyIsWanted) {
                keyIsWanted = false;
                super.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL,
                        SUN_X509 + "X509CertImpl",
                        "getPublicKey",
                        "()Ljava/security/PublicKey;",
                        false);
            }
        }
    }

    private static final class WithoutCommonName extends MethodVisitor {
        WithoutCommonName(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("findMostSpecificAttribute")) {
                super.visitInsn(Opcodes.POP2);
                super.visitInsn(Opcodes.ACONST_NULL);
                super.visitTypeInsn(Opcodes.CHECKCAST, PATH + "sun/security/util/DerValue");
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }

    private static final class AnyKeyUsage extends MethodVisitor {
        AnyKeyUsage(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("isEmpty") && owner.equals("java/util/Set")) {
                super.visitInsn(Opcodes.POP);
                super.visitInsn(Opcodes.ICONST_0);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }
}
