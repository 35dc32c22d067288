package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinsCommandTest {
    private static final String SERVER =
            " --chain ../docs/examples/chain.pem --system-store ../docs/examples/root.pem --at 2026-06-01";
    private static final String CHECK =
            " --check --config ../docs/examples/network_security_config.xml --host api.example.com";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "proposed~0~",
                "backup~0~--backup CERTS/other-root.pem --expiration never --include-subdomains",
                "root~0~--pin root --host example.com --expiration 2027-01-31",
                "expired~0~--expiration 2026-01-31",
                "checked~0~CHECK",
                "checked-expired~1~CHECK --at 2027-06-02",
                "checked-at-expiration~0~CHECK --at 2027-06-01",
                "mismatch~1~CHECK --chain CERTS/chain.pem --system-store CERTS/root.pem",
                "untrusted~1~CHECK --chain CERTS/chain.pem",
                "none~1~CHECK --host example.org",
            })
    void answersInEveryFormat(String name, int status, String arguments) {
        for (Format format : Golden.FORMATS) {
            String given = (arguments == null ? "" : arguments).replace("CHECK", CHECK.strip());
            Run run = pins(withoutRepeated(given) + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).as(run.out()).isEqualTo(status);
            Golden.check("pins/" + name + "." + format, run.out());
        }
    }

    /** The last of an option counts. */
    private static String withoutRepeated(String given) {
        StringBuilder all = new StringBuilder();
        String[] words = (SERVER + " " + given).strip().split(" +", -1);
        for (int at = 0; at < words.length; at++) {
            String rest = " " + String.join(" ", java.util.Arrays.asList(words).subList(at + 1, words.length)) + " ";
            if (words[at].startsWith("--") && rest.contains(" " + words[at] + " ")) {
                at++;
            } else {
                all.append(' ').append(words[at]);
            }
        }
        return all.toString();
    }

    @Test
    void whatIsWrittenIsAConfigurationThatMatches() throws Exception {
        String text = pins(SERVER).out();
        String config = text.substring(text.indexOf("  <domain-config>"), text.indexOf("Keys of the path"));
        Path file = Files.writeString(
                folder.resolve("net.xml"), "<network-security-config>" + config + "</network-security-config>");

        Run run = pins("--check --config " + file + SERVER);

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).startsWith("api.example.com: a pin matches");
    }

    @Test
    void aBackupMayBeAPublicKeyOrARequestButNoPrivateKey() throws Exception {
        // openssl ecparam -genkey -name prime256v1; openssl pkey -pubout; openssl req -new -subj /CN=x
        Path key = Files.writeString(folder.resolve("key.pem"), PUBLIC_KEY);
        Path request = Files.writeString(folder.resolve("request.pem"), REQUEST);
        Path secret = Files.writeString(
                folder.resolve("secret.pem"), "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n");
        String pin = "<pin digest=\"SHA-256\">" + PUBLIC_KEY_PIN + "</pin>";

        assertThat(pins("--backup " + key + SERVER).out()).contains(pin, "backup: key.pem");
        assertThat(pins("--backup " + request + SERVER).out()).contains(pin);
        assertThat(pins("--backup " + secret + SERVER).err())
                .isEqualTo("nscope pins: " + secret + ": a private key, which is nobody's business; give its public"
                        + " half: openssl pkey -pubout" + System.lineSeparator());
    }

    @Test
    void aPageHoldsThePinSetForCopying() {
        String page = pins(SERVER + " --format html").out();

        assertThat(page)
                .contains(
                        "<pre tabindex=\"0\">&lt;domain-config&gt;\n    &lt;domain includeSubdomains=&quot;false&quot;")
                .doesNotContain("\u00a0", "<script", "http:", "https:", "url(", "src=");
    }

    private static Run pins(String arguments) {
        return Run.of(
                ("pins " + arguments.strip().replace("CERTS", "src/test/resources/certificates")).split(" +", -1));
    }

    private static final String PUBLIC_KEY = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbjBzwxbZ3IBjRmiyxDBwugJ9yeAB
            KrhQU1vz+3RBXgwUinM5K6WX0Lvtz59ojY1qiu/rUwig+3vjX6QcrPZRWQ==
            -----END PUBLIC KEY-----
            """;
    private static final String REQUEST = """
            -----BEGIN CERTIFICATE REQUEST-----
            MIHGMG4CAQAwDDEKMAgGA1UEAwwBeDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
            BG4wc8MW2dyAY0ZossQwcLoCfcngASq4UFNb8/t0QV4MFIpzOSull9C77c+faI2N
            aorv61MIoPt741+kHKz2UVmgADAKBggqhkjOPQQDAgNIADBFAiEAomTaLQmlK4GE
            EF4BXqPWJ8kftMk7jBZE0qJsIFh1JaQCICbIY4zXY5q1yjN5yM5+PON1lCvwus1n
            ZgoB5Y4MlTiu
            -----END CERTIFICATE REQUEST-----
            """;
    private static final String PUBLIC_KEY_PIN = "x1Ig0b5DwAql6tqUbyFTATXRimTFXwkSN6Oz26+9mHU=";
}
