package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdapterCommandTest {
    @Test
    void answersLineByLineAndSurvivesALineThatItCannotRead() throws Exception {
        String root = pem("root.pem");
        String chain = "[" + pem("chain-proxied.pem") + "]";
        String request = "{\"protocol\":1,\"id\":\"%s\",\"device\":{\"apiLevel\":34,\"time\":\"2026-06-01T00:00:00Z\","
                + "\"systemCertificates\":[" + root + "]},\"app\":{\"targetSdk\":34},"
                + "\"connection\":{\"host\":\"api.example.com\",\"chain\":" + chain + "}}";

        Run run = Run.fed(
                request.formatted("first") + "\n{\"protocol\":1,\"id\":\"second\"\n\n" + request.formatted("third")
                        + "\n",
                "adapter");

        List<String> answers = run.out().lines().toList();
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0))
                .contains(
                        "\"id\":\"first\"",
                        "\"status\":\"LOADED\"",
                        "\"decision\":\"REJECTED\"",
                        "\"hostnameVerified\":true");
        assertThat(answers.get(1)).contains("\"error\":");
        assertThat(answers.get(2)).contains("\"id\":\"third\"", "\"decision\":\"REJECTED\"");
    }

    @Test
    void anEmptyInputIsNoRequest() {
        assertThat(Run.fed("", "adapter")).isEqualTo(new Run(0, "", ""));
    }

    private static String pem(String name) throws Exception {
        return "\"" + Files.readString(Run.CERTIFICATES.resolve(name)).replace("\n", "\\n") + "\"";
    }
}
