package io.github.nscope.certificate;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a signature algorithm's identifier stands for. */
sealed interface SignatureScheme {
    record RsaPkcs1(SignatureHash hash) implements SignatureScheme {}

    record RsaPss() implements SignatureScheme {}

    record Ecdsa(SignatureHash hash) implements SignatureScheme {}

    record Dsa(SignatureHash hash) implements SignatureScheme {}

    record Ed25519() implements SignatureScheme {}

    /** MD2 and MD4 are missing: no device verifies them. */
    Map<String, SignatureScheme> BY_OID = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.4", new RsaPkcs1(SignatureHash.MD5)),
            Map.entry("1.2.840.113549.1.1.5", new RsaPkcs1(SignatureHash.SHA_1)),
            Map.entry("1.2.840.113549.1.1.14", new RsaPkcs1(SignatureHash.SHA_224)),
            Map.entry("1.2.840.113549.1.1.11", new RsaPkcs1(SignatureHash.SHA_256)),
            Map.entry("1.2.840.113549.1.1.12", new RsaPkcs1(SignatureHash.SHA_384)),
            Map.entry("1.2.840.113549.1.1.13", new RsaPkcs1(SignatureHash.SHA_512)),
            Map.entry("1.2.840.113549.1.1.10", new RsaPss()),
            Map.entry("1.2.840.10045.4.1", new Ecdsa(SignatureHash.SHA_1)),
            Map.entry("1.2.840.10045.4.3.1", new Ecdsa(SignatureHash.SHA_224)),
            Map.entry("1.2.840.10045.4.3.2", new Ecdsa(SignatureHash.SHA_256)),
            Map.entry("1.2.840.10045.4.3.3", new Ecdsa(SignatureHash.SHA_384)),
            Map.entry("1.2.840.10045.4.3.4", new Ecdsa(SignatureHash.SHA_512)),
            Map.entry("1.2.840.10040.4.3", new Dsa(SignatureHash.SHA_1)),
            Map.entry("2.16.840.1.101.3.4.3.1", new Dsa(SignatureHash.SHA_224)),
            Map.entry("2.16.840.1.101.3.4.3.2", new Dsa(SignatureHash.SHA_256)),
            Map.entry("1.3.101.112", new Ed25519()));

    static Optional<SignatureScheme> of(String oid) {
        @Nullable SignatureScheme scheme = BY_OID.get(oid);
        return Optional.ofNullable(scheme);
    }
}
