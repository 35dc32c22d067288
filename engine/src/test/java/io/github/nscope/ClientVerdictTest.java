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
import org.junit.jupiter.params.provider.EnumSource;

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
        "GRPC_OKHTTP, CONNECTS, UNKNOWN, REFUSES, REFUSES",
        "GECKOVIEW, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "NATIVE_TLS, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void table(Client client, Outcome trusted, Outcome otherHost, Outcome pins, Outcome noAnchor) {
        String plain = "<network-security-config/>";
        List<Certificate> store = List.of(ROOT.certificate());

        assertThat(outcome(client, plain, "www.example.com", store)).isEqualTo(trusted);
        assertThat(outcome(client, plain, "other.example.com", store)).isEqualTo(otherHost);
        assertThat(outcome(client, PINNED, "www.example.com", store)).isEqualTo(pins);
        assertThat(outcome(client, plain, "www.example.com", List.of())).isEqualTo(noAnchor);
    }

    @ParameterizedTest
    @DisplayName("Recipe 26: the policy denies cleartext; who asks refuses, and who does not connects all the same")
    @CsvSource({
        "TRUST_MANAGER, CONNECTS, does not ask",
        "SSL_SOCKET, CONNECTS, does not ask",
        "SSL_SOCKET_WITH_ENDPOINT_IDENTIFICATION, CONNECTS, does not ask",
        "HTTPS_URL_CONNECTION, REFUSES, it asks",
        "OKHTTP, REFUSES, it asks",
        "WEBVIEW, REFUSES, it asks",
        "CRONET, REFUSES, it asks",
        "DART_IO, CONNECTS, does not ask",
        "DOTNET_SOCKETS_HTTP_HANDLER, UNKNOWN, is not known",
        "DOTNET_ANDROID_MESSAGE_HANDLER, REFUSES, it asks",
        "GRPC_OKHTTP, CONNECTS, does not ask",
        "GECKOVIEW, UNKNOWN, is not known",
        "NATIVE_TLS, UNKNOWN, is not known",
    })
    void cleartext(Client client, Outcome outcome, String because) {
        NscEngine engine = NscEngine.of(
                App.targeting(34)
                        .configuration("<network-security-config>"
                                + "<domain-config cleartextTrafficPermitted='true'><domain>open.example</domain>"
                                + "</domain-config></network-security-config>")
                        .build(),
                Device.of(34).at(TestPki.TIME));
        ClientVerdict denied = ClientVerdict.ofCleartext(client, (HostPolicy) engine.policy("www.example.com"));

        assertThat(denied.outcome()).isEqualTo(outcome);
        assertThat(denied.because()).contains(because);
        assertThat(ClientVerdict.ofCleartext(client, (HostPolicy) engine.policy("open.example"))
                        .outcome())
                .isEqualTo(Outcome.CONNECTS);
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    @DisplayName("what is said of a client that is no part of the platform has a source")
    void sources(Client client) {
        assertThat(client.sources()).allMatch(source -> source.startsWith("https://"));
        List<Client> ofThePlatform = List.of(
                Client.TRUST_MANAGER,
                Client.SSL_SOCKET,
                Client.SSL_SOCKET_WITH_ENDPOINT_IDENTIFICATION,
                Client.HTTPS_URL_CONNECTION,
                Client.WEBVIEW,
                Client.DOTNET_ANDROID_MESSAGE_HANDLER,
                Client.NATIVE_TLS);
        assertThat(client.sources().isEmpty()).isEqualTo(ofThePlatform.contains(client));
    }
}
