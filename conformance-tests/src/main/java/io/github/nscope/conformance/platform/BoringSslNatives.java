package io.github.nscope.conformance.platform;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The natives of the platform's {@code NativeCrypto}, answered by the desktop release of the same JNI layer. Handles are
 * the same numbers on both sides; wrappers around them are rewrapped, and objects that are only kept alive are left out.
 */
final class BoringSslNatives {
    static final String OWNER = "com/android/org/conscrypt/NativeCrypto";

    private static final String PLATFORM = "com.android.org.conscrypt.";
    private static final String DESKTOP = "org.conscrypt.";

    private static final int ED25519_LENGTH = 32;

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Class<?> NATIVES = desktop("NativeCrypto");
    private static final Class<?> REFERENCE = desktop("NativeRef");

    /** Natives that later releases of the same layer have under another name. */
    private static final Map<String, String> RENAMED = Map.of(
            "get_X509_tbs_cert", "get_X509_cert_info_enc",
            "i2d_PUBKEY", "EVP_marshal_public_key",
            "d2i_PUBKEY", "EVP_parse_public_key",
            "i2d_PKCS8_PRIV_KEY_INFO", "EVP_marshal_private_key",
            "d2i_PKCS8_PRIV_KEY_INFO", "EVP_parse_private_key");

    private BoringSslNatives() {}

    static MethodHandle link(LevelClassLoader loader, String name, MethodType type) {
        if (name.equals("clinit")) {
            return MethodHandles.empty(type);
        }
        if (name.equals("get_cipher_names") && loader.environment().level() < 28) {
            // Those levels know fewer suites and throw at a name that is new to them; trust does not depend on any.
            return MethodHandles.dropArguments(MethodHandles.constant(String[].class, new String[0]), 0, String.class);
        }
        if (name.equals("get_EC_GROUP_type")) {
            // BoringSSL has prime curves only.
            return MethodHandles.dropArguments(MethodHandles.constant(int.class, 1), 0, type.parameterList());
        }
        if (name.equals("create_BIO_InputStream")) {
            return handle(BoringSslNatives.class, "openStream", Object.class, boolean.class)
                    .asType(type);
        }
        if (name.equals("get_X509_tbs_cert_without_ext")) {
            return handle(BoringSslNatives.class, "bodyWithoutExtension", long.class, Object.class, String.class)
                    .asType(type);
        }
        if (name.equals("EVP_PKEY_from_subject_public_key_info")) {
            MethodHandle parse = link(loader, "EVP_parse_public_key", methodType(long.class, byte[].class));
            return MethodHandles.dropArguments(parse, 1, int[].class).asType(type);
        }
        if (name.equals("EVP_PKEY_get_raw_public_key")) {
            MethodHandle marshal = link(loader, "EVP_marshal_public_key", type);
            return MethodHandles.filterReturnValue(marshal, handle(BoringSslNatives.class, "rawKey", byte[].class));
        }
        for (Method candidate : NATIVES.getDeclaredMethods()) {
            if (candidate.getName().equals(RENAMED.getOrDefault(name, name))) {
                MethodHandle linked = adapt(candidate, type);
                if (linked != null) {
                    return translateExceptions(loader, linked);
                }
            }
        }
        return SystemNatives.link(loader, OWNER, name, type);
    }

    /** A desktop native called with the platform's arguments, or null where they do not fit. */
    private static @Nullable MethodHandle adapt(Method candidate, MethodType type) {
        MethodHandle target = unreflect(candidate);
        if (candidate.getReturnType() != type.returnType()) {
            return null;
        }
        List<Class<?>> wanted = target.type().parameterList();
        List<Integer> order = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < wanted.size(); i++) {
            Class<?> parameter = wanted.get(i);
            if (given < type.parameterCount() && corresponds(type.parameterType(given), parameter)) {
                order.add(given++);
            } else if (isKeptAlive(parameter)) {
                order.add(-1);
            } else {
                return null;
            }
        }
        if (given != type.parameterCount()) {
            return null;
        }
        for (int i = wanted.size() - 1; i >= 0; i--) {
            Class<?> parameter = wanted.get(i);
            if (order.get(i) < 0) {
                target = MethodHandles.insertArguments(target, i, (Object) null);
            } else if (REFERENCE.isAssignableFrom(parameter)) {
                target = MethodHandles.filterArguments(target, i, rewrap(parameter));
            } else if (isKeptAlive(parameter)) {
                target = MethodHandles.filterArguments(
                        target,
                        i,
                        MethodHandles.dropArguments(MethodHandles.constant(parameter, null), 0, Object.class));
            }
        }
        return target.asType(type);
    }

    private static boolean corresponds(Class<?> given, Class<?> wanted) {
        if (given == wanted) {
            return true;
        }
        return given.getName().startsWith(PLATFORM)
                && wanted.getName().startsWith(DESKTOP)
                && given.getName()
                        .substring(PLATFORM.length())
                        .equals(wanted.getName().substring(DESKTOP.length()));
    }

    /** Certificates and revocation lists are passed beside their handles only so that they are not collected. */
    private static boolean isKeptAlive(Class<?> type) {
        return type.getName().startsWith(DESKTOP + "OpenSSLX509");
    }

    private static MethodHandle rewrap(Class<?> type) {
        return MethodHandles.insertArguments(
                        handle(BoringSslNatives.class, "rewrapped", Class.class, Object.class), 0, type)
                .asType(methodType(type, Object.class));
    }

    /** A wrapper that is not finalized, so that the handle keeps its one owner. */
    static @Nullable Object rewrapped(Class<?> type, @Nullable Object original) {
        if (original == null) {
            return null;
        }
        try {
            Object wrapper = Unconstructed.of(type);
            Unconstructed.setLong(wrapper, REFERENCE, "address", Unconstructed.onlyLong(original));
            return wrapper;
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    /** The desktop's stream over the platform's, so that the JNI layer finds the class that it knows. */
    static long openStream(Object stream, boolean isEof) {
        try {
            Class<?> type = desktop("OpenSSLBIOInputStream");
            Constructor<?> constructor = type.getDeclaredConstructor(InputStream.class, boolean.class);
            constructor.setAccessible(true);
            Method context = type.getDeclaredMethod("getBioContext");
            context.setAccessible(true);
            return (long) context.invoke(constructor.newInstance(stream, isEof));
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    /** The end of the encoding of an Ed25519 key, the only kind that is asked for. */
    static byte[] rawKey(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - ED25519_LENGTH, encoded.length);
    }

    static byte[] bodyWithoutExtension(long certificate, Object holder, String oid) {
        try {
            return TbsCertificates.withoutExtension(((X509Certificate) holder).getTBSCertificate(), oid);
        } catch (CertificateEncodingException | IOException e) {
            throw new StandInFault(e);
        }
    }

    private static MethodHandle translateExceptions(LevelClassLoader loader, MethodHandle target) {
        MethodHandle translate = MethodHandles.insertArguments(
                handle(BoringSslNatives.class, "translated", LevelClassLoader.class, Throwable.class), 0, loader);
        MethodHandle thrower = MethodHandles.filterArguments(
                MethodHandles.throwException(target.type().returnType(), Throwable.class), 0, translate);
        return MethodHandles.catchException(target, Throwable.class, thrower);
    }

    /** The platform's own exception in place of the desktop's of the same name. */
    static Throwable translated(LevelClassLoader loader, Throwable thrown) {
        String name = thrown.getClass().getName();
        if (!name.startsWith(DESKTOP)) {
            return thrown;
        }
        try {
            Constructor<? extends Throwable> constructor = loader.loadClass(PLATFORM + name.substring(DESKTOP.length()))
                    .asSubclass(Throwable.class)
                    .getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(thrown.getMessage());
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    private static Class<?> desktop(String name) {
        try {
            return Class.forName(DESKTOP + name);
        } catch (ClassNotFoundException e) {
            throw new StandInFault(e);
        }
    }

    private static MethodHandle handle(Class<?> owner, String name, Class<?>... parameters) {
        try {
            return LOOKUP.unreflect(owner.getDeclaredMethod(name, parameters));
        } catch (ReflectiveOperationException e) {
            throw new StandInFault(e);
        }
    }

    private static MethodHandle unreflect(Method method) {
        try {
            method.setAccessible(true);
            return LOOKUP.unreflect(method);
        } catch (IllegalAccessException e) {
            throw new StandInFault(e);
        }
    }
}
