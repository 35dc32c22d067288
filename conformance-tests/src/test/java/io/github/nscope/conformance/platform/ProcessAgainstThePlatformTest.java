package io.github.nscope.conformance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.App;
import io.github.nscope.AppProcess;
import io.github.nscope.Binding;
import io.github.nscope.Connection;
import io.github.nscope.Decision;
import io.github.nscope.FactoryAnswer;
import io.github.nscope.FactoryInput;
import io.github.nscope.NscEngine;
import io.github.nscope.Overload;
import io.github.nscope.ProcessPolicy;
import io.github.nscope.QueryAnswer;
import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.anchor.KeyStoreContents;
import io.github.nscope.anchor.KeyStoreEntry;
import io.github.nscope.anchor.TrustAnchor;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.PemCertificates;
import io.github.nscope.conformance.protocol.AppDescription;
import io.github.nscope.conformance.protocol.Device;
import io.github.nscope.conformance.suite.ConformanceCase;
import io.github.nscope.conformance.suite.ConformanceSuite;
import io.github.nscope.path.TlsPeer;
import io.github.nscope.platform.PlatformThrowable;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the adapter's protocol can't ask, asked of the engine and of the platform's own classes. */
@DisplayName("the engine and the platform agree on calls, key stores and processes")
class ProcessAgainstThePlatformTest {
    private static final String HOST = "www.example.com";
    private static final ConformanceSuite SUITE = ConformanceSuite.bundled();
    private static final List<String> SERVER = List.of("leaf", "I1");
    private static final List<String> CLIENT = List.of("leaf-eku-client", "I1");
    private static final List<String> PRIVATE = List.of("private-leaf");

    private static final String PIN =
            "<pin-set><pin digest='SHA-256'>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin></pin-set>";
    private static final String PLAIN = config("");
    private static final String PINNED = config(domain("", PIN));
    private static final String BROKEN = config("<base-config/><base-config/>");
    private static final String DENYING = config("<base-config cleartextTrafficPermitted='false'/>");
    private static final String PERMITTING = config("<base-config cleartextTrafficPermitted='true'/>");
    private static final String PINNED_DENYING =
            config("<base-config cleartextTrafficPermitted='false'/>" + domain("", PIN));
    private static final String MODERN = config("<base-config cleartextTrafficPermitted='true'/>"
            + domain(
                    "cleartextTrafficPermitted='false'",
                    "<certificateTransparency enabled='true'/><domainEncryption mode='enabled'/>"));

    private static final String REQUIRING =
            config("<base-config><certificateTransparency enabled='true'/></base-config>"
                    + domain("", "<certificateTransparency enabled='false'/>"));

    private static String config(String content) {
        return "<network-security-config>" + content + "</network-security-config>";
    }

    private static String domain(String attributes, String content) {
        return "<domain-config " + attributes + "><domain>" + HOST + "</domain>" + content + "</domain-config>";
    }

    /** A device and the target of its apps: one that no level requires transparency of by default, unless said. */
    private record Setting(int level, int target, LevelJudge judge, Device device) {
        static Setting of(int level, String... system) {
            List<String> pems = pems(Arrays.asList(system));
            Device device = Device.of(level, ThePlatform.NOW).withStores(pems, List.of(), List.of());
            return new Setting(level, Math.min(level, 36), ThePlatform.judge(level), device);
        }

        Setting targeting(int newTarget) {
            return new Setting(level, newTarget, judge, device);
        }

        Setting with(Map<String, String> dataFiles) {
            return new Setting(level, target, judge, device.withDataFiles(dataFiles));
        }

        AppDescription app(String config) {
            return AppDescription.of(target, config);
        }

        io.github.nscope.Device engineDevice() {
            io.github.nscope.Device.Builder builder =
                    io.github.nscope.Device.of(level).system(certificates(device.systemCertificates()));
            device.dataFiles()
                    .forEach((path, content) -> builder.dataFile(
                            path, Bytes.copyOf(Base64.getDecoder().decode(content))));
            return builder.at(ThePlatform.NOW);
        }

        App engineApp(String config) {
            return App.targeting(target).configuration(config).build();
        }

        NscEngine engine(String config) {
            return NscEngine.of(engineApp(config), engineDevice());
        }

        List<X509Certificate> platform(List<String> names) throws LevelJudge.UnreadableCertificateException {
            return judge.read("chain", pems(names));
        }

        void on(Body body) throws Exception {
            judge.on(device, target, () -> {
                try {
                    body.run(new PlatformProcess(judge));
                } catch (PlatformThrew e) {
                    throw new AssertionError(e.describe().toString(), e);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                return device;
            });
        }
    }

    /** What is done in a process of the platform. */
    @FunctionalInterface
    private interface Body {
        void run(PlatformProcess process) throws Exception;
    }

    private static List<String> pems(List<String> names) {
        return names.stream()
                .map(name ->
                        Objects.requireNonNull(SUITE.certificates().get(name)).pem())
                .toList();
    }

    private static List<Certificate> certificates(List<String> pems) {
        List<Certificate> certificates = new ArrayList<>();
        for (String pem : pems) {
            try {
                certificates.addAll(PemCertificates.parse(pem));
            } catch (MalformedCertificateException e) {
                throw new AssertionError(e);
            }
        }
        return certificates;
    }

    private static List<Certificate> named(List<String> names) {
        return certificates(pems(names));
    }

    private static Connection connection(TlsPeer peer, Overload overload, List<String> chain, @Nullable String host) {
        return new Connection(
                named(chain), host, "RSA", Connection.Handshake.PLAIN, new Connection.Call(peer, overload));
    }

    private static List<String> thrown(Decision decision) {
        return decision.throwable().map(PlatformThrowable::chain).orElse(List.of()).stream()
                .map(PlatformThrowable::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName("6.1 every call of the trust manager, with and without domains, S45, S46, S48, S34")
    void calls(int level) throws Exception {
        Setting setting = Setting.of(level, "R1");
        for (String config : List.of(PLAIN, PINNED)) {
            NscEngine engine = setting.engine(config);
            setting.on(process -> {
                process.install(setting.app(config));
                Object manager = process.trustManager();
                for (TlsPeer peer : TlsPeer.values()) {
                    String method = peer == TlsPeer.SERVER ? "checkServerTrusted" : "checkClientTrusted";
                    for (List<String> chain : List.of(SERVER, CLIENT, PRIVATE)) {
                        List<X509Certificate> presented = setting.platform(chain);
                        assertThat(thrown(engine.evaluate(connection(peer, Overload.CHAIN, chain, null))))
                                .isEqualTo(PlatformProcess.check(manager, method, presented));
                        assertThat(thrown(engine.evaluate(connection(peer, Overload.NO_HANDSHAKE, chain, null))))
                                .isEqualTo(process.checkOutsideHandshake(manager, method, presented));
                        assertThat(thrown(engine.evaluate(connection(peer, Overload.NULL_ENGINE, chain, null))))
                                .isEqualTo(PlatformProcess.checkWithNullEngine(manager, method, presented));
                        for (String host : new String[] {null, "", HOST, "other.example", ".example.com"}) {
                            assertThat(thrown(engine.evaluate(connection(peer, Overload.HANDSHAKE, chain, host))))
                                    .as("%s of %s in a handshake with %s", method, chain, host)
                                    .isEqualTo(process.checkInHandshake(manager, method, presented, host));
                        }
                    }
                }
                for (String host : new String[] {null, "", HOST, "other.example", ".example.com"}) {
                    assertThat(thrown(engine.evaluate(connection(TlsPeer.SERVER, Overload.HOST, SERVER, host))))
                            .isEqualTo(PlatformProcess.checkWithHost(manager, setting.platform(SERVER), host));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName("S34 the device-wide pins of 24 and 25 count for clients in a handshake, and for none outside")
    void oldPins(int level) throws Exception {
        String line = HOST + "=true," + "00".repeat(64);
        Setting setting = Setting.of(level, "R1")
                .with(Map.of(
                        "misc/keychain/pins",
                        Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.US_ASCII))));
        NscEngine engine = setting.engine(PLAIN);
        setting.on(process -> {
            process.install(setting.app(PLAIN));
            List<X509Certificate> presented = setting.platform(CLIENT);
            for (String host : new String[] {null, HOST}) {
                assertThat(thrown(engine.evaluate(connection(TlsPeer.CLIENT, Overload.HANDSHAKE, CLIENT, host))))
                        .isEqualTo(process.checkInHandshake(
                                process.trustManager(), "checkClientTrusted", presented, host));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName("6.7, 7.3 managers over a key store: anchors, hosts, accepted issuers, S34, S64")
    void keyStores(int level) throws Exception {
        Setting setting = Setting.of(level, "R1");
        KeyStoreContents contents = new KeyStoreContents.Entries(List.of(
                new KeyStoreEntry.TrustedCertificate(named(List.of("P1")).get(0)),
                new KeyStoreEntry.PrivateKey(named(List.of("proxy-leaf")))));
        NscEngine over = setting.engine(PINNED).overKeyStore(contents);
        setting.on(process -> {
            process.install(setting.app(PINNED));
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setCertificateEntry("ca", setting.platform(List.of("P1")).get(0));
            store.setKeyEntry(
                    "own",
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(),
                    new char[] {'x'},
                    setting.platform(List.of("proxy-leaf")).toArray(new X509Certificate[0]));
            Object manager = process.trustManager(store);
            for (List<String> chain : List.of(PRIVATE, SERVER, List.of("proxy-leaf"))) {
                for (String host : new String[] {null, "", HOST, "localhost", ".example.com"}) {
                    assertThat(thrown(over.evaluate(connection(TlsPeer.SERVER, Overload.HOST, chain, host))))
                            .as("%s for %s", chain, host)
                            .isEqualTo(PlatformProcess.checkWithHost(manager, setting.platform(chain), host));
                }
                assertThat(thrown(over.evaluate(connection(TlsPeer.SERVER, Overload.CHAIN, chain, null))))
                        .isEqualTo(PlatformProcess.check(manager, "checkServerTrusted", setting.platform(chain)));
            }
            List<X509Certificate> issuers = List.of(process.acceptedIssuers(manager));
            assertThat(((AnchorAnswer.Found) over.acceptedIssuers().orElseThrow())
                            .anchors().stream().map(TrustAnchor::certificate).toList())
                    .containsExactlyInAnyOrderElementsOf(certificatesOf(issuers));
        });
    }

    private static List<Certificate> certificatesOf(List<X509Certificate> platform) throws Exception {
        List<Certificate> certificates = new ArrayList<>();
        for (X509Certificate certificate : platform) {
            certificates.add(Certificate.parse(certificate.getEncoded()));
        }
        return certificates;
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName("7.3 a key store that nobody has loaded; 6.7 a factory that nobody has initialised")
    void unusable(int level) throws Exception {
        Setting setting = Setting.of(level, "R1");
        NscEngine over = setting.engine(PLAIN).overKeyStore(KeyStoreContents.NotLoaded.NOT_LOADED);
        AppProcess bare = AppProcess.on(setting.engineDevice());
        setting.on(process -> {
            Object manager = process.trustManager(KeyStore.getInstance("JKS"));
            assertThat(thrown(over.evaluate(connection(TlsPeer.SERVER, Overload.HOST, SERVER, HOST))))
                    .isEqualTo(PlatformProcess.checkWithHost(manager, setting.platform(SERVER), HOST));
            assertThat(thrownBy(bare.trustManager(FactoryInput.Nothing.NOTHING)))
                    .isEqualTo(PlatformProcess.outcome(process::uninitialisedTrustManager));
            assertThat(thrownBy(bare.trustManager(FactoryInput.NullKeyStore.NULL_KEY_STORE)))
                    .isEqualTo(PlatformProcess.outcome(() -> process.trustManager((KeyStore) null)));
        });
    }

    private static List<String> thrownBy(FactoryAnswer answer) {
        return ((FactoryAnswer.Threw) answer)
                .throwable().chain().stream().map(PlatformThrowable::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName("S71, TS59 transparency over a key store is the process's on 36, nobody's on 37; leading dots with it")
    void transparencyOverKeyStores(int level) throws Exception {
        Setting setting = Setting.of(level, "R1").with(logList());
        NscEngine over = setting.engine(MODERN).overKeyStore(KeyStoreContents.trusting(named(List.of("P1"))));
        setting.on(process -> {
            process.install(setting.app(MODERN));
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setCertificateEntry("ca", setting.platform(List.of("P1")).get(0));
            Object manager = process.trustManager(store);
            for (String host : new String[] {HOST, "other.example", ".example.com"}) {
                List<String> expected = PlatformProcess.checkWithHost(manager, setting.platform(PRIVATE), host);
                assertThat(thrown(over.evaluate(connection(TlsPeer.SERVER, Overload.HOST, PRIVATE, host))))
                        .as(host)
                        .isEqualTo(expected);
                assertThat(expected.isEmpty()).isEqualTo(level != 36 || host.equals("other.example"));
            }
        });
    }

    /** The list of transparency logs of a case that needs one. */
    private static Map<String, String> logList() {
        ConformanceCase needing = SUITE.cases().stream()
                .filter(each -> each.id().equals("transparency/embedded-timestamps/none"))
                .findFirst()
                .orElseThrow();
        String path = "misc/keychain/ct/v2/current/log_list.json";
        return Map.of(
                path,
                needing.request().path("device").path("dataFiles").path(path).asString());
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName(
            "S65, 6.8 a disabled CA in a running process: untold on 24 and 25, told later, loopback names forgotten on 37")
    void storeUpdates(int level) throws Exception {
        Setting setting = Setting.of(level, "R1");
        for (String config : List.of(PLAIN, config(domain("", PIN.replace("AAAAAAAA", "BBBBBBBB"))))) {
            for (String before : new String[] {HOST, "localhost"}) {
                Connection connection = connection(TlsPeer.SERVER, Overload.HOST, SERVER, before);
                NscEngine later =
                        setting.engine(config).after(List.of(connection)).afterStoreUpdate(DeviceStores.empty());
                setting.on(process -> {
                    process.install(setting.app(config));
                    Object manager = process.trustManager();
                    PlatformProcess.checkWithHost(manager, setting.platform(SERVER), before);
                    setting.judge().changeStores(Device.of(level, ThePlatform.NOW));
                    if (level >= 26) {
                        process.handleTrustStorageUpdate();
                    }
                    for (String host : new String[] {HOST, "localhost", "other.example"}) {
                        assertThat(thrown(later.evaluate(connection(TlsPeer.SERVER, Overload.HOST, SERVER, host))))
                                .as("%s after %s", host, before)
                                .isEqualTo(PlatformProcess.checkWithHost(manager, setting.platform(SERVER), host));
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName("8.4, S77 the policy object before, with and over a configuration")
    void policyObject(int level) throws Exception {
        policyObject(Setting.of(level));
        policyObject(Setting.of(level).targeting(level));
    }

    private static void policyObject(Setting setting) throws Exception {
        AppProcess bare = AppProcess.on(setting.engineDevice());
        setting.on(process -> {
            assertAnswers(bare.policy(), process);
            process.setCleartextTrafficPermitted(false);
            assertAnswers(bare.overridingCleartext(false).policy(), process);
        });
        for (String config : List.of(MODERN, REQUIRING)) {
            policyObject(setting, bare, config);
        }
    }

    private static void policyObject(Setting setting, AppProcess bare, String config) throws Exception {
        AppProcess running = ((Binding.Bound) bare.start(setting.engineApp(config))).process();
        setting.on(process -> {
            process.install(setting.app(config));
            assertAnswers(running.policy(), process);
            process.setCleartextTrafficPermitted(true);
            assertAnswers(running.overridingCleartext(true).policy(), process);
            process.setCleartextTrafficPermitted(false);
            assertAnswers(
                    running.overridingCleartext(true).overridingCleartext(false).policy(), process);
        });
    }

    private static void assertAnswers(ProcessPolicy policy, PlatformProcess process) throws PlatformThrew {
        assertThat(((QueryAnswer.Answered<Boolean>) policy.cleartextPermitted()).value())
                .isEqualTo(process.cleartextPermitted());
        for (String host : new String[] {HOST, "other.example", "localhost", "", null, ".x"}) {
            assertAnswer(policy.cleartextPermitted(host), process, "isCleartextTrafficPermitted", host);
            assertAnswer(
                    policy.transparencyRequired(host), process, "isCertificateTransparencyVerificationRequired", host);
            assertAnswer(
                    policy.transparencyReason(host), process, "getCertificateTransparencyVerificationReason", host);
            assertAnswer(policy.domainEncryptionMode(host), process, "getDomainEncryptionMode", host);
        }
    }

    private static void assertAnswer(
            QueryAnswer<?> answer, PlatformProcess process, String query, @Nullable String host) {
        List<Object> actual = new ArrayList<>();
        List<String> thrown =
                PlatformProcess.outcome(() -> process.ask(query, host).ifPresent(actual::add));
        if (answer instanceof QueryAnswer.Threw<?> threw) {
            assertThat(thrown)
                    .as("%s of %s", query, host)
                    .containsExactly(threw.throwable().toString());
        } else {
            assertThat(thrown).as("%s of %s", query, host).isEmpty();
            Optional<Object> expected = answer instanceof QueryAnswer.Answered<?> answered
                    ? Optional.of(answered.value())
                    : Optional.empty();
            assertThat(actual)
                    .as("%s of %s", query, host)
                    .isEqualTo(expected.stream().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName("8.4, S78 a second application in the process")
    void secondApplication(int level) throws Exception {
        Setting setting = Setting.of(level, "R1");
        List<String> configs = List.of(PLAIN, PINNED, DENYING, PERMITTING, PINNED_DENYING, MODERN);
        for (String first : configs) {
            for (String second : configs) {
                AppProcess running = ((Binding.Bound)
                                AppProcess.on(setting.engineDevice()).start(setting.engineApp(first)))
                        .process();
                Binding binding = running.start(setting.engineApp(second));
                setting.on(process -> {
                    process.install(setting.app(first));
                    List<String> crash = level < 30
                            ? List.of()
                            : PlatformProcess.outcome(() -> process.handleNewApplication(setting.app(second)));
                    if (binding instanceof Binding.Crashed crashed) {
                        assertThat(crash).containsExactly(crashed.throwable().toString());
                        return;
                    }
                    assertThat(crash).as("%s after %s", second, first).isEmpty();
                    AppProcess both = ((Binding.Bound) binding).process();
                    assertAnswers(both.policy(), process);
                    FactoryAnswer.Made made =
                            (FactoryAnswer.Made) both.trustManager(FactoryInput.NullKeyStore.NULL_KEY_STORE);
                    for (String host : new String[] {HOST, "other.example", ".x"}) {
                        Connection connection = connection(TlsPeer.SERVER, Overload.HOST, SERVER, host);
                        assertThat(thrown(made.engine().evaluate(connection)))
                                .as("%s after %s for %s", second, first, host)
                                .isEqualTo(PlatformProcess.checkWithHost(
                                        process.trustManager((KeyStore) null), setting.platform(SERVER), host));
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.nscope.conformance.platform.ThePlatform#levels")
    @DisplayName("S16, 2.5 a broken file crashes a process from 30 on")
    void broken(int level) throws Exception {
        Setting setting = Setting.of(level, "R1");
        Binding binding = AppProcess.on(setting.engineDevice()).start(setting.engineApp(BROKEN));
        setting.on(process -> {
            List<String> thrown = PlatformProcess.outcome(() -> process.install(setting.app(BROKEN)));
            PlatformThrowable expected = binding instanceof Binding.Crashed crashed
                    ? crashed.throwable()
                    : ((QueryAnswer.Threw<Boolean>)
                                    ((Binding.Bound) binding).process().policy().cleartextPermitted())
                            .throwable();
            assertThat(thrown)
                    .isEqualTo(expected.chain().stream()
                            .map(PlatformThrowable::toString)
                            .toList());
            assertThat(binding instanceof Binding.Crashed).isEqualTo(level >= 30);
        });
    }
}
