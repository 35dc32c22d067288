package io.github.nscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.ClientVerdict.Outcome;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks whom: section 7.1 of the trust semantics, recipes 26 and 32. */
class ClientVerdictTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final List<Certificate> PRESENTED =
            List.of(ROOT.endEntity("www.example.com").certificate());
    private static final String PINNED = """
            <network-security-config>
              <domain-config>
                <domain>www.example.com</domain>
                <pin-set><pin digest="SHA-256">AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin></pin-set>
              </domain-config>
            </network-security-config>
            """;

    private static Outcome outcome(Client client, String configuration, String host, List<Certificate> system) {
        NscEngine engine = NscEngine.of(
                App.targeting(34).configuration(configuration).build(),
                Device.of(34).system(system).at(TestPki.TIME));
        return ClientVerdict.of(client, engine.evaluate(PRESENTED, host)).outcome();
    }

    @ParameterizedTest
    @DisplayName("Recipes 26 and 32, TS63, TS64: what each client makes of a refusal and of another host's certificate")
    @CsvSource({
        // client, trusted, another host, pins do not match, no anchor
        "TRUST_MANAGER, CONNECTS, CONNECTS, REFUSES, REFUSES",
        "SSL_SOCKET, CONNECTS, CONNECTS, REFUSES, REFUSES",
        "SSL_SOCKET_WITH_ENDPOINT_IDENTIFICATION, CONNECTS, REFUSES, REFUSES, REFUSES",
        "HTTPS_URL_CONNECTION, CONNECTS, REFUSES, REFUSES, REFUSES",
        "OKHTTP, CONNECTS, UNKNOWN, REFUSES, REFUSES",
        "WEBVIEW, CONNECTS, UNKNOWN, REFUSES, REFUSES",
        "CRONET, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "DART_IO, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "DOTNET_SOCKETS_HTTP_HANDLER, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "DOTNET_ANDROID_MESSAGE_HANDLER, CONNECTS, REFUSES, REFUSES, REFUSES",
    })
    void table(Client client, Outcome trusted, Outcome otherHost, Outcome pins, Outcome noAnchor) {
        String plain = "<network-security-config/>";
        List<Certificate> store = List.of(ROOT.certificate());

        assertThat(outcome(client, plain, "www.example.com", store)).isEqualTo(trusted);
        assertThat(outcome(client, plain, "other.example.com", store)).isEqualTo(otherHost);
        assertThat(outcome(client, PINNED, "www.example.com", store)).isEqualTo(pins);
        assertThat(outcome(client, plain, "www.example.com", List.of())).isEqualTo(noAnchor);
    }
}
