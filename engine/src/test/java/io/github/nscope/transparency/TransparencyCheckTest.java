package io.github.nscope.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestKey;
import io.github.nscope.fixture.TestLog;
import io.github.nscope.fixture.TestOcspResponse;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.transparency.FlatListBuilder.FlatLog;
import io.github.nscope.transparency.TestLists.Entry;
import io.github.nscope.transparency.TransparencyResult.Complied;
import io.github.nscope.transparency.TransparencyResult.Escaped;
import io.github.nscope.transparency.TransparencyResult.FailedOpen;
import io.github.nscope.transparency.TransparencyResult.NoLogList;
import io.github.nscope.transparency.TransparencyResult.Violated;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy of levels 36 and 37 with every way to pass, section 5.4 of the trust semantics. */
class TransparencyCheckTest {
    private static final Instant NOW = TestPki.TIME;
    private static final Instant PROMISED = Instant.parse("2025-06-01T00:00:00Z");
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final Entry A = Entry.usable("Log A", "One");
    private static final Entry A2 = Entry.usable("Log A2", "One");
    private static final Entry A3 = Entry.usable("Log A3", "One");
    private static final Entry B = Entry.usable("Log B", "Two");
    private static final Entry C = Entry.usable("Log C", "Three");

    // How many embedded timestamps it takes.

    @ParameterizedTest
    @CsvSource({
        "2025-10-01T00:00:00Z, 2026-03-30T00:00:00Z, 2",
        "2025-10-01T00:00:00Z, 2026-03-30T23:59:59Z, 2",
        "2025-10-01T00:00:00Z, 2026-03-31T00:00:00Z, 3",
        "2025-10-01T00:00:00Z, 2035-01-01T00:00:00Z, 3",
        "2025-10-01T00:00:00Z, 2025-09-01T00:00:00Z, 2",
    })
    @DisplayName("Two logs for a lifetime of up to 180 whole days, else three")
    void lifetime(Instant notBefore, Instant notAfter, int needed) {
        for (int logs = 1; logs <= 3; logs++) {
            CertificateOrder order = ROOT.issue("CN=server").valid(notBefore, notAfter);
            TransparencyResult result = check36(embedding(order, PROMISED, first(logs, A, B, C)), A, B, C);
            if (logs < needed) {
                assertViolated(result, Compliance.NOT_ENOUGH_SCTS);
            } else {
                assertThat(result)
                        .isInstanceOfSatisfying(
                                Complied.class,
                                complied -> assertThat(complied.evidence().tallies())
                                        .singleElement()
                                        .satisfies(tally ->
                                                assertThat(tally.logsNeeded()).isEqualTo(needed)));
            }
        }
    }

    @Test
    @DisplayName("The exception's words: the policy's reason name after the colon")
    void words() {
        TransparencyResult result = check36(embedding(server(), PROMISED, A), A);
        assertThat(((Violated) result).throwable())
                .isEqualTo(PlatformThrowable.of(
                        "java.security.cert.CertificateException",
                        "Certificate chain does not conform to required transparency policy: NOT_ENOUGH_SCTS"));
    }

    @Test
    @DisplayName("Two timestamps of one log count once")
    void oneLogTwice() {
        CertificateOrder order = shortLived();
        TestCertificate plain = order.mint();
        byte[] list = TestLog.extensionValue(
                A.log().promiseBeforehand(plain, ROOT, PROMISED),
                A.log().promiseBeforehand(plain, ROOT, PROMISED.plusSeconds(1)));
        assertViolated(
                check36(order.extension(TestLog.EMBEDDED_LIST, false, list).mint(), A, B), Compliance.NOT_ENOUGH_SCTS);
    }

    @Test
    @DisplayName("Two operators at least, else NOT_ENOUGH_DIVERSE_SCTS")
    void operators() {
        assertViolated(
                check36(embedding(server(), PROMISED, A, A2, A3), A, A2, A3), Compliance.NOT_ENOUGH_DIVERSE_SCTS);
        assertThat(check36(embedding(server(), PROMISED, A, A2, B), A, A2, B)).isInstanceOf(Complied.class);
    }

    @Test
    @DisplayName("36: one RFC 6962 log at least, else NO_RFC6962_LOG; 37 takes static logs alone")
    void rfc6962() {
        Entry tiledA = A.asTiled();
        Entry tiledB = B.asTiled();
        TestCertificate server = embedding(shortLived(), PROMISED, tiledA, tiledB);
        assertViolated(check36(server, tiledA, tiledB), Compliance.NO_RFC6962_LOG);
        assertThat(check36(embedding(shortLived(), PROMISED, tiledA, C), tiledA, C))
                .isInstanceOf(Complied.class);
        assertThat(check37(server, flat(A).type(2), flat(B).type(2))).isInstanceOf(Complied.class);
    }

    // States of logs.

    @ParameterizedTest
    @CsvSource({"pending, false", "qualified, true", "usable, true", "readonly, true", "rejected, false"})
    @DisplayName("Qualified, usable and readonly logs are current; pending and rejected ones never count")
    void states(String state, boolean counts) {
        Entry log = A.is(state, Instant.parse("2024-01-01T00:00:00Z"));
        TransparencyResult embedded = check36(embedding(shortLived(), PROMISED, log, B), log, B);
        TestCertificate plain = server().mint();
        TransparencyResult delivered = check(store36(log, B), path(plain), viaTls(plain, PROMISED, log, B), 36);
        for (TransparencyResult result : List.of(embedded, delivered)) {
            if (counts) {
                assertThat(result).isInstanceOf(Complied.class);
            } else {
                assertViolated(result, Compliance.NOT_ENOUGH_SCTS);
            }
        }
    }

    @Test
    @DisplayName("An embedded timestamp of a retired log counts beside one of a current log, and not without one")
    void retiredNeedsCurrent() {
        Instant retired = PROMISED.plusSeconds(1);
        Entry retiredA = A.is("retired", retired);
        Entry retiredB = B.is("retired", retired);
        assertThat(check36(embedding(shortLived(), PROMISED, retiredA, B), retiredA, B))
                .isInstanceOf(Complied.class);
        assertViolated(
                check36(embedding(shortLived(), PROMISED, retiredA, retiredB), retiredA, retiredB),
                Compliance.NOT_ENOUGH_SCTS);
    }

    @Test
    @DisplayName("A delivered timestamp of a retired log does not count")
    void retiredDelivered() {
        Entry retired = A.is("retired", PROMISED.plusSeconds(1));
        TestCertificate plain = server().mint();
        assertViolated(
                check(store36(retired, B), path(plain), viaTls(plain, PROMISED, retired, B), 36),
                Compliance.NOT_ENOUGH_SCTS);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    @DisplayName("TS57: retired logs count only if the oldest timestamp of the set is not younger than the retirement")
    void retiredBeforeTheOldest(int oldestAfterRetirement, boolean counts) {
        Instant retirement = PROMISED;
        Entry retired = A.is("retired", retirement);
        CertificateOrder order = shortLived();
        TestCertificate plain = order.mint();
        // The retired log's own timestamp is always younger than its retirement; another log's is the oldest.
        byte[] list = TestLog.extensionValue(
                retired.log().promiseBeforehand(plain, ROOT, retirement.plusSeconds(60)),
                B.log().promiseBeforehand(plain, ROOT, retirement.plusMillis(oldestAfterRetirement)));
        TransparencyResult result =
                check36(order.extension(TestLog.EMBEDDED_LIST, false, list).mint(), retired, B);
        if (counts) {
            assertThat(result).isInstanceOf(Complied.class);
        } else {
            assertViolated(result, Compliance.NOT_ENOUGH_SCTS);
        }
    }

    @Test
    @DisplayName("36: a log without state, or whose state is not yet in force, does not count")
    void stateNotInForce() {
        Entry later = A.is("usable", NOW.plusMillis(1));
        assertViolated(check36(embedding(shortLived(), PROMISED, later, B), later, B), Compliance.NOT_ENOUGH_SCTS);
        Entry now = A.is("usable", NOW);
        assertThat(check36(embedding(shortLived(), PROMISED, now, B), now, B)).isInstanceOf(Complied.class);
        String stateless = TestLists.json(TestLists.MADE, A, B).replaceFirst(", 'state': \\{[^}]*}}", "");
        LogStore store = LogStore.load(profile(36), TestLists.bytes(stateless), NOW);
        assertViolated(
                check(store, path(embedding(shortLived(), PROMISED, A, B)), DeliveredTimestamps.NONE, 36),
                Compliance.NOT_ENOUGH_SCTS);
    }

    @Test
    @DisplayName("A stateless log's timestamp is dropped before the oldest timestamp is looked for")
    void statelessIsNoOldest() {
        Entry retired = A.is("retired", PROMISED.plusSeconds(10));
        Entry stateless = C;
        CertificateOrder order = shortLived();
        TestCertificate plain = order.mint();
        byte[] list = TestLog.extensionValue(
                retired.log().promiseBeforehand(plain, ROOT, PROMISED.plusSeconds(60)),
                B.log().promiseBeforehand(plain, ROOT, PROMISED.plusSeconds(60)),
                stateless.log().promiseBeforehand(plain, ROOT, PROMISED));
        String json = TestLists.json(TestLists.MADE, stateless, retired, B).replaceFirst(", 'state': \\{[^}]*}}", "");
        LogStore store = LogStore.load(profile(36), TestLists.bytes(json), NOW);
        List<Certificate> path =
                path(order.extension(TestLog.EMBEDDED_LIST, false, list).mint());
        assertViolated(check(store, path, DeliveredTimestamps.NONE, 36), Compliance.NOT_ENOUGH_SCTS);
    }

    // Where timestamps come from.

    @Test
    @DisplayName("Delivered timestamps: two logs of two operators, whatever the lifetime")
    void delivered() {
        TestCertificate plain = server().mint();
        LogStore store = store36(A, A2, B);
        assertThat(check(store, path(plain), viaTls(plain, PROMISED, A, B), 36)).isInstanceOf(Complied.class);
        assertViolated(check(store, path(plain), viaTls(plain, PROMISED, A), 36), Compliance.NOT_ENOUGH_SCTS);
        assertViolated(
                check(store, path(plain), viaTls(plain, PROMISED, A, A2), 36), Compliance.NOT_ENOUGH_DIVERSE_SCTS);
        Entry tiledA = A.asTiled();
        Entry tiledB = B.asTiled();
        assertViolated(
                check(store36(tiledA, tiledB), path(plain), viaTls(plain, PROMISED, tiledA, tiledB), 36),
                Compliance.NO_RFC6962_LOG);
    }

    @Test
    @DisplayName("TLS and OCSP timestamps are counted together")
    void tlsAndOcsp() {
        TestCertificate plain = server().mint();
        DeliveredTimestamps both = new DeliveredTimestamps(
                Bytes.copyOf(TestLog.list(A.log().promise(plain, PROMISED))),
                ocsp(plain, B.log().promise(plain, PROMISED)));
        assertThat(check(store36(A, B), path(plain), both, 36))
                .isInstanceOfSatisfying(
                        Complied.class,
                        complied -> assertThat(complied.evidence().timestamps())
                                .extracting(judged -> judged.timestamp().origin())
                                .containsExactly(SctOrigin.TLS_EXTENSION, SctOrigin.OCSP_RESPONSE));
    }

    @Test
    @DisplayName("The OCSP answer must be about the certificate, and the path must have an issuer")
    void ocspAnswer() {
        TestCertificate plain = server().mint();
        TestCertificate other = ROOT.issue("CN=other").serialNumber(9).mint();
        Bytes both = ocsp(plain, A.log().promise(plain, PROMISED), B.log().promise(plain, PROMISED));
        DeliveredTimestamps delivered = new DeliveredTimestamps(null, both);
        LogStore store = store36(A, B);
        assertThat(check(store, path(plain), delivered, 36)).isInstanceOf(Complied.class);
        assertViolated(check(store, List.of(plain.certificate()), delivered, 36), Compliance.NOT_ENOUGH_SCTS);
        Bytes foreign = ocsp(other, A.log().promise(plain, PROMISED), B.log().promise(plain, PROMISED));
        assertViolated(
                check(store, path(plain), new DeliveredTimestamps(null, foreign), 36), Compliance.NOT_ENOUGH_SCTS);
        assertViolated(
                check(store, path(plain), new DeliveredTimestamps(null, Bytes.copyOf(new byte[] {1})), 36),
                Compliance.NOT_ENOUGH_SCTS);
    }

    @Test
    @DisplayName("For timestamps neither the response's signature nor its dates matter")
    void ocspSignature() {
        TestCertificate plain = server().mint();
        Bytes forged = TestOcspResponse.about(plain, ROOT)
                .identifiedWithSha256()
                .signedWith(TestKey.ec("somebody"))
                .valid(NOW.minusSeconds(900_000), NOW.minusSeconds(800_000))
                .extension(
                        TestLog.OCSP_LIST,
                        false,
                        TestLog.extensionValue(
                                A.log().promise(plain, PROMISED), B.log().promise(plain, PROMISED)))
                .mint();
        assertThat(check(store36(A, B), path(plain), new DeliveredTimestamps(null, forged), 36))
                .isInstanceOf(Complied.class);
    }

    @Test
    @DisplayName("TS56: embedded and delivered timestamps are not added together")
    void notAddedTogether() {
        TestCertificate server = embedding(shortLived(), PROMISED, A);
        assertViolated(check(store36(A, B), path(server), viaTls(server, PROMISED, B), 36), Compliance.NOT_ENOUGH_SCTS);
    }

    @Test
    @DisplayName("TS56: when both groups fail, the reason is that of the delivered group")
    void deliveredReasonWins() {
        TestCertificate server = embedding(shortLived(), PROMISED, A);
        TransparencyResult result = check(store36(A, A2), path(server), viaTls(server, PROMISED, A, A2), 36);
        assertViolated(result, Compliance.NOT_ENOUGH_DIVERSE_SCTS);
        assertThat(((Violated) result).evidence().tallies())
                .extracting(PolicyTally::compliance)
                .containsExactly(Compliance.NOT_ENOUGH_SCTS, Compliance.NOT_ENOUGH_DIVERSE_SCTS);
    }

    @Test
    @DisplayName("A delivered group that complies makes up for an embedded one that does not")
    void deliveredMakesUp() {
        TestCertificate server = embedding(shortLived(), PROMISED, A);
        assertThat(check(store36(A, B), path(server), viaTls(server, PROMISED, A, B), 36))
                .isInstanceOf(Complied.class);
    }

    @Test
    @DisplayName("No timestamps at all: NOT_ENOUGH_SCTS")
    void none() {
        assertViolated(check36(server().mint(), A, B), Compliance.NOT_ENOUGH_SCTS);
    }

    // What makes a timestamp invalid.

    @Test
    @DisplayName("A critical list makes all embedded timestamps invalid")
    void criticalList() {
        CertificateOrder order = shortLived();
        TestCertificate plain = order.mint();
        byte[] list = TestLog.extensionValue(
                A.log().promiseBeforehand(plain, ROOT, PROMISED), B.log().promiseBeforehand(plain, ROOT, PROMISED));
        TestCertificate server =
                order.extension(TestLog.EMBEDDED_LIST, true, list).mint();
        TransparencyResult result = check36(server, A, B);
        assertViolated(result, Compliance.NOT_ENOUGH_SCTS);
        assertThat(((Violated) result).evidence().timestamps())
                .hasSize(2)
                .allMatch(JudgedTimestamp.Unverifiable.class::isInstance);
    }

    @Test
    @DisplayName("TS58: a self-signed anchor alone has no issuer, so its embedded timestamps are invalid")
    void noIssuer() {
        TestCertificate server = embedding(shortLived(), PROMISED, A, B);
        assertViolated(
                check(store36(A, B), List.of(server.certificate()), DeliveredTimestamps.NONE, 36),
                Compliance.NOT_ENOUGH_SCTS);
    }

    @Test
    @DisplayName("Embedded timestamps are for the issuer of the built path: its key is signed with them")
    void otherIssuer() {
        TestCertificate server = embedding(shortLived(), PROMISED, A, B);
        TestCertificate sameName = TestPki.selfSigned("CN=Root")
                .key(TestKey.ec("another"))
                .authority()
                .mint();
        TransparencyResult result = check(
                store36(A, B), List.of(server.certificate(), sameName.certificate()), DeliveredTimestamps.NONE, 36);
        assertViolated(result, Compliance.NOT_ENOUGH_SCTS);
        assertThat(((Violated) result).evidence().timestamps())
                .hasSize(2)
                .allMatch(JudgedTimestamp.BadSignature.class::isInstance);
    }

    @Test
    @DisplayName("A timestamp of an unknown log, of another certificate, or with an odd algorithm does not count")
    void invalid() {
        TestCertificate plain = server().mint();
        TestCertificate other = ROOT.endEntity("other.example.com");
        DeliveredTimestamps delivered = tls(
                C.log().promise(plain, PROMISED),
                A.log().promise(other, PROMISED),
                withCodes(plain, 0, 3),
                withCodes(plain, 1, 3),
                withCodes(plain, 4, 1),
                withCodes(plain, 4, 4),
                withCodes(plain, 7, 3));
        TransparencyResult result = check(store36(A, B), path(plain), delivered, 36);
        assertViolated(result, Compliance.NOT_ENOUGH_SCTS);
        assertThat(((Violated) result).evidence().timestamps())
                .extracting(judged -> judged.getClass().getSimpleName())
                .containsExactly("UnknownLog", "BadSignature", "Unverifiable", "Unverifiable", "Unverifiable");
        assertThat(((Violated) result).evidence().skipped())
                .containsExactly(
                        "TLS_EXTENSION: item 6: unknown algorithm codes 4 and 4",
                        "TLS_EXTENSION: item 7: unknown algorithm codes 7 and 3");
    }

    /** A timestamp that claims another digest (4 is SHA-256) or another kind of signature (3 is ECDSA, 1 RSA). */
    private static byte[] withCodes(TestCertificate certificate, int digest, int signature) {
        byte[] timestamp = A.log().promise(certificate, PROMISED);
        timestamp[43] = (byte) digest;
        timestamp[44] = (byte) signature;
        return timestamp;
    }

    @Test
    @DisplayName("A log with an RSA key")
    void rsaLog() {
        TestLog log = new TestLog("RSA log", TestKey.rsa(1));
        Entry entry = new Entry(log, "Four", "usable", Instant.parse("2024-01-01T00:00:00Z"), false);
        assertThat(check36(embedding(shortLived(), PROMISED, entry, B), entry, B))
                .isInstanceOf(Complied.class);
    }

    @Test
    @DisplayName("A timestamp may lie in the future, and before the certificate's validity")
    void timestampsAreNotCompared() {
        for (Instant at : List.of(Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z"))) {
            assertThat(check36(embedding(shortLived(), at, A, B), A, B)).isInstanceOf(Complied.class);
        }
    }

    // The list and the ways to pass.

    @ParameterizedTest
    @ValueSource(ints = {36, 37})
    @DisplayName("TS54: without a log list every path passes")
    void noList(int level) {
        LogStore store = LogStore.load(profile(level), null, NOW);
        assertThat(check(store, path(server().mint()), DeliveredTimestamps.NONE, level))
                .isEqualTo(new NoLogList());
    }

    @ParameterizedTest
    @ValueSource(ints = {36, 37})
    @DisplayName("TS54: with a list that can't be read every path passes")
    void malformedList(int level) {
        LogStore store = LogStore.load(profile(level), TestLists.bytes("[]"), NOW);
        assertThat(check(store, path(server().mint()), DeliveredTimestamps.NONE, level))
                .isInstanceOfSatisfying(
                        FailedOpen.class, open -> assertThat(open.cause()).isEqualTo(FailedOpen.Cause.MALFORMED_LIST));
    }

    @ParameterizedTest
    @CsvSource({
        "36, 0, true",
        "36, 6048000000, true",
        "36, 6048000001, false",
        "36, -1, false",
        "37, 0, true",
        "37, 6048000000, true",
        "37, 6048000001, false",
        "37, -1, false",
    })
    @DisplayName("A list is used from its timestamp on for 70 days, to the millisecond")
    void age(int level, long millis, boolean used) {
        Instant made = NOW.minusMillis(millis);
        Bytes file = level == 36
                ? TestLists.bytes(TestLists.json(made, A, B))
                : new FlatListBuilder().with(flat(A), flat(B)).build(made);
        LogStore store = LogStore.load(profile(level), file, NOW);
        TransparencyResult result = check(store, path(server().mint()), DeliveredTimestamps.NONE, level);
        assertThat(result).isInstanceOf(used ? Violated.class : FailedOpen.class);
        if (!used) {
            boolean malformed = level == 37 && millis < 0;
            assertThat(((FailedOpen) result).cause())
                    .isEqualTo(malformed ? FailedOpen.Cause.MALFORMED_LIST : FailedOpen.Cause.NON_COMPLIANT_LIST);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {36, 37})
    @DisplayName("TS54: a list that becomes too old while it is loaded stays in force")
    void staleWhileLoaded(int level) {
        Bytes file = level == 36
                ? TestLists.bytes(TestLists.json(TestLists.MADE, A, B))
                : new FlatListBuilder().with(flat(A), flat(B)).build(TestLists.MADE);
        LogStore store = LogStore.load(profile(level), file, NOW);
        Instant muchLater = NOW.plus(Duration.ofDays(365));
        TransparencyCheck check = new TransparencyCheck(profile(level), store);
        assertThat(check.check(path(server().mint()), DeliveredTimestamps.NONE, muchLater))
                .isInstanceOf(Violated.class);
    }

    @Test
    @DisplayName("36: an empty state object makes NoSuchElementException leave the check")
    void emptyState() {
        String json = TestLists.json(TestLists.MADE, A, B).replaceFirst("'state': \\{[^}]*}}", "'state': {}");
        LogStore store = LogStore.load(profile(36), TestLists.bytes(json), NOW);
        assertThat(check(store, path(server().mint()), DeliveredTimestamps.NONE, 36))
                .isEqualTo(new Escaped(PlatformThrowable.of("java.util.NoSuchElementException", null)));
    }

    @Test
    @DisplayName("37: the binary list, with the same policy")
    void binaryList() {
        TestCertificate good = embedding(server(), PROMISED, A, B, C);
        assertThat(check37(good, flat(A), flat(B), flat(C))).isInstanceOf(Complied.class);
        assertViolated(check37(good, flat(A), flat(B)), Compliance.NOT_ENOUGH_SCTS);
        TestCertificate one = embedding(shortLived(), PROMISED, A, A2);
        assertViolated(check37(one, flat(A), flat(A2)), Compliance.NOT_ENOUGH_DIVERSE_SCTS);
    }

    @Test
    @DisplayName("TS55: 37: one invalid entry, touched by one timestamp, makes the check pass; untouched it does not")
    void invalidEntry() {
        for (FlatLog broken : List.of(
                flat(A).is(0, NOW),
                flat(A).is(7, NOW),
                flat(A).is(3, NOW.plusMillis(1)),
                flat(A).type(3),
                flat(A).type(0),
                flat(A).key(new byte[] {1, 2, 3}),
                flat(A).key(B.log().keyBytes()))) {
            assertThat(check37(embedding(server(), PROMISED, A), broken, flat(B)))
                    .isInstanceOfSatisfying(
                            FailedOpen.class,
                            open -> assertThat(open.cause()).isEqualTo(FailedOpen.Cause.INVALID_LOG_ENTRY));
            assertViolated(check37(embedding(server(), PROMISED, B), broken, flat(B)), Compliance.NOT_ENOUGH_SCTS);
        }
    }

    @Test
    @DisplayName("37: a critical list's timestamps are invalid before any log is looked up")
    void invalidEntryBehindCriticalList() {
        CertificateOrder order = shortLived();
        byte[] list = TestLog.extensionValue(A.log().promiseBeforehand(order.mint(), ROOT, PROMISED));
        TestCertificate server =
                order.extension(TestLog.EMBEDDED_LIST, true, list).mint();
        assertViolated(check37(server, flat(A).type(3), flat(B)), Compliance.NOT_ENOUGH_SCTS);
    }

    // Whether there is a check at all.

    @ParameterizedTest
    @EnumSource(TransparencyRequirement.class)
    @DisplayName("TS53: up to 35 nothing that an app configures makes the platform check; later a host is needed")
    void requirement(TransparencyRequirement expected) {
        for (ApiLevel level : ApiLevel.all()) {
            PlatformProfile profile = PlatformProfile.of(PlatformFacts.of(level, level.major()));
            TransparencyRequirement actual = TransparencyRequirement.of(
                    profile,
                    expected != TransparencyRequirement.NOT_CONFIGURED,
                    expected != TransparencyRequirement.HOST_UNKNOWN);
            assertThat(actual)
                    .isEqualTo(
                            level.major() < 36
                                    ? TransparencyRequirement.NEVER_CHECKED
                                    : expected == TransparencyRequirement.NEVER_CHECKED
                                            ? TransparencyRequirement.REQUIRED
                                            : expected);
        }
    }

    private static CertificateOrder server() {
        return ROOT.issue("CN=server").server("www.example.com");
    }

    private static CertificateOrder shortLived() {
        return server().valid("2025-12-01", "2026-02-01");
    }

    private static Entry[] first(int count, Entry... entries) {
        return Arrays.copyOf(entries, count);
    }

    /** The certificate with a timestamp of each log, made for what it is without them. */
    private static TestCertificate embedding(CertificateOrder order, Instant at, Entry... entries) {
        TestCertificate plain = order.mint();
        byte[][] promises = Arrays.stream(entries)
                .map(entry -> entry.log().promiseBeforehand(plain, ROOT, at))
                .toArray(byte[][]::new);
        return order.extension(TestLog.EMBEDDED_LIST, false, TestLog.extensionValue(promises))
                .mint();
    }

    private static DeliveredTimestamps viaTls(TestCertificate certificate, Instant at, Entry... entries) {
        return tls(Arrays.stream(entries)
                .map(entry -> entry.log().promise(certificate, at))
                .toArray(byte[][]::new));
    }

    private static DeliveredTimestamps tls(byte[]... timestamps) {
        return new DeliveredTimestamps(Bytes.copyOf(TestLog.list(timestamps)), null);
    }

    private static Bytes ocsp(TestCertificate certificate, byte[]... timestamps) {
        return TestOcspResponse.about(certificate, ROOT)
                .extension(TestLog.OCSP_LIST, false, TestLog.extensionValue(timestamps))
                .mint();
    }

    private static List<Certificate> path(TestCertificate server) {
        return List.of(server.certificate(), ROOT.certificate());
    }

    private static FlatLog flat(Entry entry) {
        return FlatLog.usable(entry.log(), entry.operator());
    }

    private static LogStore store36(Entry... entries) {
        return LogStore.load(profile(36), TestLists.bytes(TestLists.json(TestLists.MADE, entries)), NOW);
    }

    private static TransparencyResult check36(TestCertificate server, Entry... entries) {
        return check(store36(entries), path(server), DeliveredTimestamps.NONE, 36);
    }

    private static TransparencyResult check37(TestCertificate server, FlatLog... logs) {
        Bytes file = new FlatListBuilder().with(logs).build(TestLists.MADE);
        return check(LogStore.load(profile(37), file, NOW), path(server), DeliveredTimestamps.NONE, 37);
    }

    private static TransparencyResult check(
            LogStore store, List<Certificate> path, DeliveredTimestamps delivered, int level) {
        return new TransparencyCheck(profile(level), store).check(path, delivered, NOW);
    }

    private static PlatformProfile profile(int level) {
        return PlatformProfile.of(PlatformFacts.of(ApiLevel.of(level), level));
    }

    private static void assertViolated(TransparencyResult result, Compliance reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Violated.class,
                        violated -> assertThat(violated.reason()).isEqualTo(reason));
    }
}
