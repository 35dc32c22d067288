package io.github.nscope.benchmarks;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.SignatureArithmetic;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Chains as servers send them, end entity and intermediate, below one root.
 *
 * @param root the trust anchor
 * @param sent each chain in DER
 */
record Chains(TestCertificate root, List<List<byte[]>> sent) {
    static final String HOST = "www.example.com";

    private static final String CONFIG = """
            <?xml version="1.0" encoding="utf-8"?>
            <network-security-config>
                <base-config cleartextTrafficPermitted="false">
                    <trust-anchors>
                        <certificates src="system" />
                    </trust-anchors>
                </base-config>
                <domain-config>
                    <domain includeSubdomains="true">example.com</domain>
                    <domain includeSubdomains="false">api.example.org</domain>
                    <domain>cdn.example.net</domain>
                    <pin-set expiration="2030-01-01">
                        <pin digest="SHA-256">%s</pin>
                        <pin digest="SHA-256">AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin>
                    </pin-set>
                </domain-config>
            </network-security-config>
            """;

    /** Chains of different certificates. */
    static Chains of(KeyKind kind, int count) {
        TestCertificate root =
                TestPki.selfSigned("CN=Root").key(kind.key(1)).authority().mint();
        List<List<byte[]>> sent = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            TestCertificate intermediate = root.issue("CN=Intermediate " + number)
                    .key(kind.key(2))
                    .authority(0)
                    .serialNumber(number)
                    .mint();
            TestCertificate endEntity = intermediate
                    .issue("CN=" + HOST)
                    .key(kind.key(3))
                    .server("example.org", HOST, "static.example.com")
                    .serialNumber(number)
                    .mint();
            sent.add(List.of(endEntity.der(), intermediate.der()));
        }
        return new Chains(root, List.copyOf(sent));
    }

    /** Reads one chain, from its bytes. */
    List<Certificate> read(int number) {
        try {
            List<byte[]> chain = sent.get(number);
            return List.of(Certificate.parse(chain.get(0)), Certificate.parse(chain.get(1)));
        } catch (MalformedCertificateException e) {
            throw new IllegalStateException("a certificate that was just made can't be read", e);
        }
    }

    /** A typical configuration, which pins the root. */
    String config() {
        return CONFIG.formatted(Base64.getEncoder()
                .encodeToString(root.certificate().publicKey().sha256().toArray()));
    }

    /** What the platform's own classes take for {@link #app()}. */
    AppDescription appDescription() {
        return AppDescription.of(34, config());
    }

    /** What the platform's own classes take for {@link #device()}. */
    io.github.nscope.conformance.protocol.Device deviceDescription() {
        return io.github.nscope.conformance.protocol.Device.of(34, TestPki.TIME)
                .withStores(List.of(root.pem()), List.of(), List.of());
    }

    App app() {
        return App.targeting(34).configuration(config()).build();
    }

    Device device() {
        return Device.of(34).system(List.of(root.certificate())).at(TestPki.TIME);
    }

    /** An engine that trusts the root. */
    NscEngine engine() {
        return engine(SignatureArithmetic.PORTABLE);
    }

    /** An engine that trusts the root. */
    NscEngine engine(SignatureArithmetic arithmetic) {
        return NscEngine.of(app(), device(), NscEngine.profile(app(), device()), arithmetic);
    }
}
