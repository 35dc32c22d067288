package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.Extension;
import io.github.nscope.platform.PlatformThrowable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.jspecify.annotations.Nullable;

/** Extensions as level 23's validator reads them: the first ASN.1 value that they hold, whatever follows it. */
final class Rfc3280Extensions {
    private Rfc3280Extensions() {}

    /** An extension can't be decoded. What the library says about it depends on its version. */
    static final class Undecodable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient PlatformThrowable thrown;

        private Undecodable(PlatformThrowable thrown, Exception cause) {
            super(cause);
            this.thrown = thrown;
        }

        /** Where the library does not catch what is no ASN.1 error, it leaves the whole check. */
        CheckFailure uncaught(String message) {
            return thrown.exception().equals(PlatformClasses.ANNOTATED_EXCEPTION)
                    ? Rfc3280Failure.extended(PathReason.UNDECODABLE_EXTENSION, message, () -> thrown)
                    : new CheckFailure.Crashed(PathReason.UNDECODABLE_EXTENSION, thrown);
        }

        /** What the library throws. */
        PlatformThrowable thrown() {
            return thrown;
        }
    }

    /** The value of an extension; empty where the certificate has none, or one that holds nothing. */
    static Optional<ASN1Primitive> value(Certificate certificate, String oid) throws Undecodable {
        Optional<Extension> extension = certificate.extension(oid);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        try (ASN1InputStream in = new ASN1InputStream(extension.get().value().toArray())) {
            @Nullable ASN1Primitive value = in.readObject();
            return Optional.ofNullable(value);
        } catch (IOException | RuntimeException e) {
            throw new Undecodable(
                    PlatformThrowable.of(PlatformClasses.ANNOTATED_EXCEPTION, "exception processing extension " + oid),
                    e);
        }
    }

    /** The value of an extension, made something of. */
    static <T> Optional<T> value(Certificate certificate, String oid, Function<ASN1Primitive, T> reading)
            throws Undecodable {
        Optional<ASN1Primitive> value = value(certificate, oid);
        try {
            return value.map(reading);
        } catch (RuntimeException e) {
            String type = value.map(found -> found.getClass().getName()).orElse("nothing");
            throw new Undecodable(
                    PlatformThrowable.of(
                            PlatformClasses.ILLEGAL_ARGUMENT, "unknown object in getInstance: com.android." + type),
                    e);
        }
    }
}
