package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/lint/example/network_security_config.xml");

    @TempDir
    Path folder;

    @Test
    void mendsWhatIsProvedAndKeepsCommentsAndLayout() throws Exception {
        Path file = Files.copy(EXAMPLE, folder.resolve("nsc.xml"));

        Run run = fix(file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.startsWith("mended: "));
        Golden.check("lint/mended.xml", Files.readString(file));
        assertThat(fix(file).err()).contains("nothing that could be mended");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // One attribute among several, in other quotes.
                "<base-config x='1' cleartextTrafficPermitted = 'true' />~<base-config cleartextTrafficPermitted = 'false' />",
                // Digits and words that the platform takes for true.
                "<base-config cleartextTrafficPermitted=\"1\"/>~<base-config cleartextTrafficPermitted=\"false\"/>",
                // The domain alone.
                "<domain-config cleartextTrafficPermitted=\"true\"><domain>a.org</domain></domain-config>~"
                        + "<domain-config cleartextTrafficPermitted=\"false\"><domain>a.org</domain></domain-config>",
                "<domain-config><domain> https://a.org/x </domain></domain-config>~"
                        + "<domain-config><domain> a.org </domain></domain-config>",
                // An element on a line of its own goes with the line.
                "<base-config><trust-anchors>#  <certificates src=\"user\"/>#<!-- kept -->#</trust-anchors></base-config>~"
                        + "<base-config><trust-anchors>#<!-- kept -->#</trust-anchors></base-config>",
            })
    void leavesTheRestOfTheTextAlone(String before, String after) throws Exception {
        Path file = write(before.replace('#', '\n'));

        fix(file);

        assertThat(Files.readString(file)).isEqualTo(whole(after.replace('#', '\n')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // Put right, the domain would be there twice: the platform would refuse the whole file.
                "<domain-config><domain>a.org</domain></domain-config>"
                        + "<domain-config><domain>https://a.org/</domain></domain-config>",
                // What was meant is a guess.
                "<domain-config><domain includeSubdomain=\"true\">a.org</domain></domain-config>",
                // A pin that is missing can't be made up.
                "<domain-config><domain>a.org</domain><pin-set>"
                        + "<pin digest=\"SHA-256\">xaMWrPNlbhM6HGafONJr485pqT1Ou+eae52xhilI2gU=</pin></pin-set></domain-config>",
            })
    void changesNothingThatIsNotProved(String content) throws Exception {
        Path file = write(content);

        Run run = fix(file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(whole(content));
    }

    private static Run fix(Path file) {
        return Run.of("lint", file.toString(), "--fix", "--at", "2026-06-01", "--api", "28..37");
    }

    private Path write(String content) throws Exception {
        return Files.writeString(folder.resolve("nsc.xml"), whole(content));
    }

    private static String whole(String content) {
        return "<network-security-config>" + content + "</network-security-config>\n";
    }
}
