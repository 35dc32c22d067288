package io.github.nscope.conformance.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final RequestReader reader = new RequestReader(() -> NOW);

    @Test
    void absentMembersHaveTheirDefaults() throws Exception {
        Request request = reader.read("{\"id\":\"a\",\"device\":{\"apiLevel\":30}}");

        assertThat(request).isEqualTo(new Request("a", Device.of(30, NOW), AppDescription.of(30, null), null));
    }

    @Test
    void nullIsAsGoodAsAbsent() throws Exception {
        Request request =
                reader.read("{\"id\":\"a\",\"device\":{\"apiLevel\":30,\"time\":null,\"userCertificates\":null},"
                        + "\"app\":{\"usesCleartextTraffic\":null},\"connection\":null}");

        assertThat(request).isEqualTo(new Request("a", Device.of(30, NOW), AppDescription.of(30, null), null));
    }

    @Test
    void aConnectionWithoutChainAndHostHasTheDefaultAuthType() throws Exception {
        Request request = reader.read("{\"connection\":{},\"id\":\"a\",\"device\":{\"apiLevel\":30}}");

        assertThat(request.connection()).isEqualTo(new ConnectionDescription(null, null, "RSA", null, null));
    }

    @Test
    void unknownMembersAreIgnoredWhateverTheyHold() throws Exception {
        Request request =
                reader.read("{\"id\":\"a\",\"x\":{\"id\":[1,{}]},\"device\":{\"y\":[[]],\"apiLevel\":30,\"z\":1.5}}");

        assertThat(request.id()).isEqualTo("a");
        assertThat(request.device().apiLevel()).isEqualTo(30);
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Request request = everything();

        assertThat(reader.read(RequestWriter.line(request))).isEqualTo(request);
    }

    @Test
    void aRequestIsOneLine() {
        assertThat(RequestWriter.line(everything())).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]|an object is expected, found an array",
                "{\"id\":\"a\",\"device\":{\"apiLevel\":30}} x|",
                "{\"id\":\"a\",\"device\":{\"apiLevel\":30}} {}|text after the object",
                "{\"id\":\"a\",\"device\":{\"apiLevel\":30}|not a JSON object",
                "{\"id\":\"a\"}|the request has no device.apiLevel",
                "{\"device\":{\"apiLevel\":30}}|the request has no id",
                "{\"protocol\":2,\"id\":\"a\"}|/protocol: version 1 of the protocol is expected",
                "{\"id\":\"a\",\"device\":{\"apiLevel\":\"30\"}}|/device/apiLevel: a whole number is expected, found a string",
                "{\"id\":\"a\",\"device\":{\"apiLevel\":99999999999}}|",
                "{\"id\":\"a\",\"device\":{\"time\":\"today\"}}|/device/time: an ISO 8601 instant in UTC is expected",
                "{\"id\":\"a\",\"device\":{\"compatChanges\":{\"x\":true}}}|the id of a compatibility change is a number",
                "{\"id\":\"a\",\"app\":{\"debuggable\":1}}|/app/debuggable: true or false is expected, found a number",
                "{\"id\":\"a\",\"connection\":{\"chain\":[1]}}|/connection/chain/0: a string is expected, found a number",
            })
    void aLineThatIsNoRequestIsRefusedInOneLineThatNamesTheMember(String line, String message) {
        MalformedLineException refusal = catchThrowableOfType(MalformedLineException.class, () -> reader.read(line));

        assertThat(refusal).hasMessageContaining(message == null ? "" : message);
        assertThat(refusal.getMessage()).doesNotContain("\n");
    }

    @Test
    void aRefusalCarriesTheIdEvenIfThatComesLater() {
        MalformedLineException refusal = catchThrowableOfType(
                MalformedLineException.class, () -> reader.read("{\"device\":{\"apiLevel\":[]},\"id\":\"late\"}"));

        assertThat(refusal.id()).isEqualTo("late");
    }

    @Test
    void nestingBeyondAnyMessageIsRefused() {
        String line = "{\"id\":\"a\",\"x\":" + "[".repeat(100_000);

        assertThat(catchThrowableOfType(MalformedLineException.class, () -> reader.read(line)))
                .isNotNull();
    }

    static Request everything() {
        Device device = new Device(
                37,
                Instant.parse("2026-01-01T00:00:00.123Z"),
                "Pacific/Auckland",
                List.of("system"),
                List.of("user", "other\nlines"),
                List.of("removed"),
                Map.of(407952621L, false),
                Map.of("misc/keychain/pubkey_blacklist.txt", "QUJD"),
                "upstream-2026");
        AppDescription app =
                new AppDescription(23, true, true, true, 2, false, "<a b=\"ü\"/>", "<d/>", Map.of("raw/ca", "MIIB"));
        return new Request(
                "x/y@37",
                device,
                app,
                new ConnectionDescription("h", List.of("l", "i"), "", "AAA=", "AQ=="),
                List.of(ConnectionDescription.of(null, List.of("j"))));
    }
}
