package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootsCommandTest {
    private static final String NAMED_LIKE_A_ROOT =
            " --explain src/test/resources/certificates/chain-isrg.pem --at 2026-06-01"
                    + " --system-store src/test/resources/certificates/root.pem";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "listed, --api 33",
        "changed, --diff 24..25",
        "reissued, --diff 33..34",
    })
    void answersInEveryFormat(String name, String arguments) {
        check(name, arguments);
    }

    @Test
    @DisplayName("A chain below ISRG Root X1: not on 24, not known on later levels without the root's certificate")
    void explainsWhatIsNotAtHand() {
        check("not-at-hand", NAMED_LIKE_A_ROOT);
    }

    @Test
    @DisplayName("TS74: 7.0 does not know ISRG Root X1, every later level does")
    void explainsTheRootThatCameWith25() throws Exception {
        Run run = roots("--at 2026-06-01 --explain " + rootOfThisJava("CN=ISRG Root X1,"));

        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("CN=ISRG Root X1, O=Internet Security Research Group, C=US is trusted on"
                        + " levels 25 to 37; not trusted on level 24 Levels")
                .contains("24 not trusted: CN=ISRG Root X1,O=Internet Security Research Group,C=US is part of the"
                        + " system store only on levels 25+ 25 to 37 trusted: the path ends in CN=ISRG Root X1");
    }

    @Test
    void whatNoLevelShipsIsTrustedByNone() {
        Run run = roots("--explain src/test/resources/certificates/chain.pem --system-store"
                + " src/test/resources/certificates/root.pem");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "is not trusted on levels 24 to 37 Levels",
                        "1 of the 1 certificates at hand are in no level's store, and count for nothing here.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | nothing is asked; give one of --api, --diff and --explain",
                "--api 25 --diff 24..25 | several questions at once; give one of --api, --diff and --explain",
                "--diff 24    | '24' is not two levels, give 24..37 for instance",
                "--diff 25..24| '25..24' does not go up, give the older level first",
                "--diff 24..99| API level 99 is not supported; levels 23 to 37 are",
            })
    void aQuestionThatIsNoneIsUsage(String arguments, String words) {
        Run run = roots(arguments);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
    }

    private Path rootOfThisJava(String subject) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        Path cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        try (InputStream in = Files.newInputStream(cacerts)) {
            store.load(in, null);
        }
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            if (certificate instanceof X509Certificate root
                    && root.getSubjectX500Principal().getName().startsWith(subject)) {
                return Files.write(folder.resolve("root.der"), root.getEncoded());
            }
        }
        assumeThat(List.of()).as("this Java has no root %s", subject).isNotEmpty();
        return folder;
    }

    private static void check(String name, String arguments) {
        for (Format format : Golden.FORMATS) {
            Run run = roots(arguments + " --format " + format);

            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            Golden.check("roots/" + name + "." + format, run.out());
        }
    }

    private static Run roots(String arguments) {
        return Run.of(("roots " + arguments.strip()).strip().split(" +", -1));
    }
}
