package io.github.nscope.hostname;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.CertificateOrder;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("7.2: the default hostname verifier")
class HostnameCheckTest {
    private static HostnameCheck on(ApiLevel level) {
        return HostnameCheck.of(PlatformProfile.of(PlatformFacts.of(level, level.major())));
    }

    private static HostnameCheck on(int level) {
        return on(ApiLevel.of(level));
    }

    private static Certificate named(String... dnsNames) {
        return with(Arrays.stream(dnsNames)
                .map(name -> new GeneralName(GeneralName.dNSName, new DERIA5String(name)))
                .toArray(GeneralName[]::new));
    }

    private static Certificate with(GeneralName... names) {
        return TestPki.selfSigned("CN=cn.example.com")
                .alternativeNames(names)
                .mint()
                .certificate();
    }

    private static GeneralName ip(String hexOctets) {
        return new GeneralName(
                GeneralName.iPAddress, new DEROctetString(HexFormat.of().parseHex(hexOctets)));
    }

    private static Certificate commonName(String subject) {
        return TestPki.selfSigned(subject).mint().certificate();
    }

    private static void onEveryLevel(String host, Certificate certificate, boolean expected) {
        for (ApiLevel level : ApiLevel.all()) {
            assertThat(on(level).check(host, certificate).verified())
                    .as("%s on level %s", host, level)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "www.example.com, www.example.com, true",
        "www.example.com, WWW.Example.COM, true",
        "WWW.Example.COM, www.example.com, true",
        "example.com, www.example.com, false",
        "*.com, example.com, true",
        "*, example, false",
        "*., example, false",
        "*.example.com, www.example.com, true",
        "*.example.com, example.com, false",
        "*.example.com, a.www.example.com, false",
        "*.example.com, *.example.com, true",
        "f*.example.com, foo.example.com, false",
        "*a.example.com, a.example.com, false",
        "www.*.com, www.example.com, false",
        "*.*.com, www.example.com, false",
        "www.example.com., www.example.com, true",
        "www.example.com, www.example.com., true",
        "www.example.com.., www.example.com, false",
        "www.example.com, www.example.com.., false",
        ".example.com, .example.com, false",
        "a_b.example.com, a_b.example.com, true",
        "'', '', false",
        "1234, 1234, false",
        "127.1, 127.1, false"
    })
    @DisplayName("TS67, TS68, TS69: matching of dNSNames")
    void dnsNames(String name, String host, boolean expected) {
        onEveryLevel(host, named(name), expected);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "01020304, 1.2.3.4, true",
        "01020304, ::ffff:1.2.3.4, false",
        "01020304, 1.2.3.4.5, false",
        "01020304, www.example.com, false",
        "00000000000000000000000000000001, ::1, true",
        "00000000000000000000000000000001, 0:0:0:0:0:0:0:1, false",
        "00000000000000000000000000000001, [::1], false",
        "00000000000000000000000000000000, ::, true",
        "00000000000000000000000000000002, ::2, true",
        "fe800000000000000000000000000001, fe80::1, true",
        "fe800000000000000000000000000001, FE80::1, true",
        "fe800000000000000000000000000001, fe80::1%eth0, false",
        "20010db8000000000001000000000001, 2001:db8::1:0:0:1, true",
        "20010db8000000000001000000000001, 2001:db8:0:0:1::1, false",
        "00010000000200030004000500060007, 1:0:2:3:4:5:6:7, true",
        "00010000000200030004000500060007, 1::2:3:4:5:6:7, false",
        "00000000000000000000ffff01020304, ::ffff:1.2.3.4, true",
        "00000000000000000000ffff01020304, ::ffff:102:304, false",
        "00000000000000000000000001020304, ::1.2.3.4, true",
        "0064ff9b000000000000000001020304, 64:ff9b::102:304, true",
        "00000001000000000000000000000000, 0:1::, true",
        "0102030405, 1.2.3.4.5, false"
    })
    @DisplayName("TS70: an IP address must be spelled as inet_ntop prints it")
    void ipAddresses(String octets, String host, boolean expected) {
        onEveryLevel(host, with(ip(octets)), expected);
    }

    @Test
    void aDnsNameIsNoIpAddress() {
        onEveryLevel("1.2.3.4", named("1.2.3.4"), false);
    }

    @Nested
    @DisplayName("TS65: the common name, until 27, only if there is no dNSName")
    class CommonNames {
        @Test
        void counts() {
            for (ApiLevel level : ApiLevel.all()) {
                boolean expected = level.major() <= 27;
                assertThat(on(level)
                                .check("cn.example.com", commonName("CN=cn.example.com"))
                                .verified())
                        .isEqualTo(expected);
                assertThat(on(level)
                                .check("cn.example.com", with(ip("01020304")))
                                .verified())
                        .isEqualTo(expected);
            }
        }

        @Test
        void doesNotCountBesideADnsName() {
            onEveryLevel("cn.example.com", named("www.example.com"), false);
        }

        @Test
        void doesNotCountForAnAddress() {
            onEveryLevel("1.2.3.4", commonName("CN=1.2.3.4"), false);
        }

        @Test
        @DisplayName("TS66: the one encoded last")
        void theLast() {
            Certificate certificate = commonName("CN=first.example.com, O=x, CN=last.example.com");
            assertThat(on(27).check("last.example.com", certificate).verified()).isTrue();
            assertThat(on(27).check("first.example.com", certificate).verified())
                    .isFalse();
        }

        @Test
        void isAPattern() {
            assertThat(on(24).check("www.example.com", commonName("CN=*.example.com"))
                            .verified())
                    .isTrue();
        }

        @Test
        @DisplayName("TS72: a dNSName with NUL or non-ASCII is invisible")
        void invisibleNames() {
            byte[] nul = HexFormat.of().parseHex("30058203610062");
            byte[] umlaut = HexFormat.of().parseHex("30058203c3bc62");
            for (byte[] names : List.of(nul, umlaut)) {
                CertificateOrder order = TestPki.selfSigned("CN=cn.example.com").extension("2.5.29.17", false, names);
                Certificate certificate = order.mint().certificate();
                assertThat(on(27).check("cn.example.com", certificate).verified())
                        .isTrue();
                assertThat(on(28).check("cn.example.com", certificate).verified())
                        .isFalse();
            }
        }
    }

    @Nested
    @DisplayName("Entries that can't be decoded")
    class Undecodable {
        @ParameterizedTest
        @CsvSource({"0500", "3006820161890162", "3006820161020162", "30068201618801 80", "3005820161a500"})
        @DisplayName("one takes the whole extension with it")
        void whole(String value) {
            Certificate certificate = TestPki.selfSigned("CN=cn.example.com")
                    .extension("2.5.29.17", false, HexFormat.of().parseHex(value.replace(" ", "")))
                    .mint()
                    .certificate();
            onEveryLevel("a", certificate, false);
            assertThat(on(27).check("cn.example.com", certificate).verified()).isTrue();
        }

        @Test
        void aRepeatedExtensionCountsAsAbsent() {
            Certificate certificate = TestPki.selfSigned("CN=x")
                    .dnsNames("www.example.com")
                    .repeatedExtension("2.5.29.17", false, HexFormat.of().parseHex("3003820161"))
                    .mint()
                    .certificate();
            onEveryLevel("www.example.com", certificate, false);
        }
    }

    @Nested
    @DisplayName("TS71, TS73: ASCII")
    class Ascii {
        @Test
        @DisplayName("the Kelvin sign equals k up to 30")
        void kelvinSign() {
            for (ApiLevel level : ApiLevel.all()) {
                HostnameVerdict verdict = on(level).check("\u212a.com", named("k.com"));
                assertThat(verdict.verified()).isEqualTo(level.major() <= 30);
            }
            assertThat(on(31).check("\u212a.com", named("k.com")))
                    .isEqualTo(new HostnameVerdict.NotMatched(HostnameVerdict.Reason.HOST_NOT_ASCII, List.of("k.com")));
        }

        @Test
        @DisplayName("Conscrypt's copy has no such rule")
        void conscryptCopy() {
            PlatformProfile profile = PlatformProfile.of(PlatformFacts.of(ApiLevel.of(34), 34));
            HostnameCheck check = HostnameCheck.of(profile, HostnameCheck.Copy.CONSCRYPT);
            assertThat(check.check("\u212a.com", named("k.com")).verified()).isTrue();
        }

        @Test
        @DisplayName("31+: a name with a blank matches nothing")
        void patternWithBlank() {
            assertThat(on(30).check("a b", named("a b")).verified()).isTrue();
            assertThat(on(31).check("a b", named("a b")).verified()).isFalse();
        }
    }

    @Test
    @DisplayName("The verdict says which name matched, or which were tried")
    void evidence() {
        Certificate certificate = with(
                new GeneralName(GeneralName.dNSName, "a.example.com"),
                new GeneralName(GeneralName.dNSName, "*.example.com"),
                ip("01020304"));
        assertThat(on(34).check("www.example.com", certificate))
                .isEqualTo(new HostnameVerdict.Matched(HostnameVerdict.NameKind.DNS_NAME, "*.example.com"));
        assertThat(on(34).check("1.2.3.4", certificate))
                .isEqualTo(new HostnameVerdict.Matched(HostnameVerdict.NameKind.IP_ADDRESS, "1.2.3.4"));
        assertThat(on(34).check("example.org", certificate))
                .isEqualTo(new HostnameVerdict.NotMatched(
                        HostnameVerdict.Reason.NO_DNS_NAME_MATCHES, List.of("a.example.com", "*.example.com")));
        assertThat(on(34).check("::1", certificate))
                .isEqualTo(new HostnameVerdict.NotMatched(
                        HostnameVerdict.Reason.NO_IP_ADDRESS_MATCHES, List.of("1.2.3.4")));
        assertThat(on(34).check("example.org", commonName("CN=example.org")))
                .isEqualTo(new HostnameVerdict.NotMatched(HostnameVerdict.Reason.NO_DNS_NAME, List.of()));
        assertThat(on(27).check("www.example.org", commonName("CN=example.org")))
                .isEqualTo(new HostnameVerdict.NotMatched(
                        HostnameVerdict.Reason.COMMON_NAME_DOES_NOT_MATCH, List.of("example.org")));
        assertThat(on(27).check("example.org", commonName("CN=example.org")))
                .isEqualTo(new HostnameVerdict.Matched(HostnameVerdict.NameKind.COMMON_NAME, "example.org"));
    }
}
