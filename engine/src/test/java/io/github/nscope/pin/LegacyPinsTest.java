package io.github.nscope.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.PlatformThrowable;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The device-wide pin file of levels 24 and 25, section 4 of the trust semantics and 5.7 of the configuration's. */
class LegacyPinsTest {
    private static final String PIN = "ab".repeat(64);
    private static final String OTHER_PIN = "cd".repeat(64);
    private static final Bytes KEY = Bytes.copyOf(HexFormat.of().parseHex(PIN));
    private static final Bytes OTHER_KEY = Bytes.copyOf(HexFormat.of().parseHex(OTHER_PIN));

    @Test
    @DisplayName("A certificate of the whole chain matches: allowed")
    void anyPositionMatches() {
        assertThat(check("www.example.com=true," + PIN, OTHER_KEY, KEY))
                .isInstanceOfSatisfying(
                        LegacyPinVerdict.Matched.class,
                        matched -> assertThat(matched.position()).isEqualTo(1));
    }

    @Test
    @DisplayName("Enforcing and nothing matches: \"Pinning failure\", caused by \"not properly pinned\"")
    void enforcingRefuses() {
        assertThat(check("www.example.com=true," + PIN, OTHER_KEY))
                .isInstanceOfSatisfying(
                        LegacyPinVerdict.Refused.class,
                        refused -> assertThat(refused.throwable().chain())
                                .extracting(PlatformThrowable::toString)
                                .containsExactly(
                                        "java.security.cert.CertificateException: Pinning failure",
                                        "java.security.cert.CertPathValidatorException:"
                                                + " Certificate path is not properly pinned."));
    }

    @Test
    @DisplayName("Not enforcing: allowed")
    void watchingAllows() {
        assertThat(check("www.example.com=false," + PIN, OTHER_KEY)).isInstanceOf(LegacyPinVerdict.NotEnforced.class);
    }

    @Test
    @DisplayName("The chain contains a user-added certificate: allowed")
    void userAddedAllows() {
        LegacyPins pins = LegacyPins.read("www.example.com=true," + PIN);
        assertThat(pins.check("www.example.com", List.of(OTHER_KEY), true))
                .isInstanceOf(LegacyPinVerdict.Overridden.class);
    }

    @Test
    @DisplayName("No file: no pins")
    void noFile() {
        assertThat(LegacyPins.none().check("www.example.com", List.of(KEY), false))
                .isEqualTo(new LegacyPinVerdict.NotPinned());
    }

    @Test
    @DisplayName("Several pins, split on =, comma or bar")
    void separators() {
        String line = "www.example.com|true=" + PIN + "|" + OTHER_PIN;
        assertThat(check(line, OTHER_KEY)).isInstanceOf(LegacyPinVerdict.Matched.class);
        assertThat(check(line, KEY)).isInstanceOf(LegacyPinVerdict.Matched.class);
    }

    @Test
    @DisplayName("Upper-case digits are a valid pin that never matches")
    void upperCaseNeverMatches() {
        assertThat(check("www.example.com=true," + "AB".repeat(64), KEY)).isInstanceOf(LegacyPinVerdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "www.example.com", "www.example.com=true", "www.example.com=true,", "nonsense,,,"})
    @DisplayName("Fewer than three fields: the line is ignored")
    void shortLinesAreIgnored(String line) {
        assertThat(check(line, OTHER_KEY)).isInstanceOf(LegacyPinVerdict.NotPinned.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "yes", " true", "1"})
    @DisplayName("Enforcement that is not exactly true or false: the line is ignored, bad pins and all")
    void oddEnforcementIsIgnored(String enforcement) {
        assertThat(check("www.example.com=" + enforcement + ",short", OTHER_KEY))
                .isInstanceOf(LegacyPinVerdict.NotPinned.class);
    }

    @ParameterizedTest
    @CsvSource({"short, Pin is not a valid length", "hex, Pin is not a valid hex string"})
    @DisplayName("A pin of wrong length or not hexadecimal: IllegalArgumentException escapes, whatever the host")
    void brokenPinEscapes(String kind, String message) {
        String pin = kind.equals("short") ? PIN.substring(1) : "xy".repeat(64);
        LegacyPins pins = LegacyPins.read("good.example.com=true," + PIN + "\nbad.example.com=true," + pin);
        assertThat(pins.check("unrelated.example.org", List.of(KEY), true))
                .isEqualTo(new LegacyPinVerdict.Escaped(
                        PlatformThrowable.of("java.lang.IllegalArgumentException", message)));
    }

    @Test
    @DisplayName("A carriage return before the line break makes the last pin one character too long")
    void carriageReturnEscapes() {
        assertThat(check("www.example.com=true," + PIN + "\r\n", KEY)).isInstanceOf(LegacyPinVerdict.Escaped.class);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, true",
        "EXAMPLE.com, example.com, true",
        "example.com, EXAMPLE.com, false",
        "example.com, www.example.com, false",
        "*.example.com, www.example.com, true",
        "*.example.com, a.b.example.com, false",
        "*.example.com, example.com, true",
        "*.example.com, example.com.evil.org, true",
        "w*.example.com, www.example.com, true",
        "w*.example.com, mail.example.com, false",
        "*w.example.com, www.example.com, true",
        "www.*.com, www.example.com, false",
        "*, example, false",
        "*.example.com, e.com, false",
    })
    @DisplayName("TS51: how names cover hosts, *.example.com also example.com.evil.org")
    void nameMatch(String name, String host, boolean covered) {
        LegacyPins pins = LegacyPins.read(name + "=true," + PIN);
        assertThat(pins.check(host, List.of(OTHER_KEY), false))
                .isInstanceOf(covered ? LegacyPinVerdict.Refused.class : LegacyPinVerdict.NotPinned.class);
    }

    @Test
    @DisplayName("Among matches the longest name wins")
    void longestNameWins() {
        LegacyPins pins = LegacyPins.read("*.example.com=true," + OTHER_PIN + "\nwww.example.com=true," + PIN + "\n");
        assertThat(pins.check("www.example.com", List.of(KEY), false)).isInstanceOf(LegacyPinVerdict.Matched.class);
    }

    @Test
    @DisplayName("Equal lengths: hash order on the device, so all candidates are reported")
    void equalLengthsAreReported() {
        LegacyPins pins = LegacyPins.read("*w.example.com=true," + OTHER_PIN + "\nw*.example.com=true," + PIN + "\n");
        assertThat(pins.candidates("www.example.com"))
                .extracting(LegacyPinEntry::name)
                .containsExactly("*w.example.com", "w*.example.com");
    }

    @Test
    @DisplayName("An entry with an empty name applies to every host that nothing else matches")
    void emptyNameIsForAll() {
        LegacyPins pins = LegacyPins.read("=true," + PIN + "\nwww.example.com=true," + OTHER_PIN);
        assertThat(pins.check("other.example.org", List.of(OTHER_KEY), false))
                .isInstanceOf(LegacyPinVerdict.Refused.class);
        assertThat(pins.check("www.example.com", List.of(OTHER_KEY), false))
                .isInstanceOf(LegacyPinVerdict.Matched.class);
    }

    @Test
    @DisplayName("A later line replaces an earlier one of the same name")
    void laterLineReplaces() {
        LegacyPins pins = LegacyPins.read("www.example.com=true," + PIN + "\nwww.example.com=false," + OTHER_PIN);
        assertThat(pins.check("www.example.com", List.of(KEY), false)).isInstanceOf(LegacyPinVerdict.NotEnforced.class);
    }

    private static LegacyPinVerdict check(String text, Bytes... keys) {
        return LegacyPins.read(text).check("www.example.com", List.of(keys), false);
    }
}
