package io.github.nscope.path;

import java.math.BigInteger;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys built into {@code CertBlacklist} and its successors. */
final class BuiltInBlocklist {
    /** SHA-1 of the keys that every level up to 36 has. */
    static final Set<String> SHA1 = Set.of(
            "410f36363258f30b347d12ce4863e433437806a8", // DigiNotar Root CA
            "ba3e7bd38cd7e1e6b9cd4c219962e59d7a2f4e37", // DigiNotar Cyber CA
            "e23b8d105f87710a68d9248050ebefc627be4ca6", // DigiNotar Services 1024 CA
            "7b2e16bc39bcd72b456e9f055d1de615b74945db", // DigiNotar PKIoverheid Organisatie G2
            "e8f91200c65cee16e039b9f883841661635f81c5", // DigiNotar PKIoverheid Overheid en Bedrijven
            "0129bcd5b448ae8d2496d1c3e19723919088e152", // Digicert Sdn. Bhd.
            "5f3ab33d55007054bc5e3e5553cd8d8465d77c61", // e-islem.kktcmerkezbankasi.org
            "783333c9687df63377efceddd82efa9101913e8e", // *.EGO.GOV.TR
            "3ecf4bbbe46096d514bb539bb913d77aa4ef31bf"); // AC DG Trésor SSL

    /** SHA-1 of a key that exists for the platform's own tests. */
    static final String SHA1_TEST_KEY = "bae78e6bed65a2bf60ddedde7fd91e825865e93d";

    /** SHA-256 of a key that exists for the platform's own tests. */
    static final String SHA256_TEST_KEY = "809964b15e9bd312993d9984045551f503f2cf8e68f39188921ba30fe623f9fd";

    /** Serial numbers, which level 23 alone consults. */
    static final Set<BigInteger> SERIAL_NUMBERS = Stream.of(
                    "077a59bcd53459601ca6907267a6dd1c",
                    "047ecbe9fca55f7bd09eae36e10cae1e",
                    "d8f35f4eb7872b2dab0692e315382fb0",
                    "b0b7133ed096f9b56fae91c874bd3ac0",
                    "9239d5348f40d1695a745470e1f23f43",
                    "e9028b9578e415dc1a710a2b88154447",
                    "d7558fdaf5f1105bb213282b707729a3",
                    "f5c86af36162f13a64f54f6dc9587c06",
                    "392a434f0e07df1f8aa305de34e0c229",
                    "3e75ced46b693021218830ae86a82a71")
            .map(hex -> new BigInteger(hex, 16))
            .collect(Collectors.toUnmodifiableSet());

    private BuiltInBlocklist() {}
}
