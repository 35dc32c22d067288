package io.github.nscope.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.path.PathFailure.ExceptionEscaped;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformProfile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Android's path validator is an old one of the JDK. Where the two have not grown apart (trust-semantics 9.2), today's
 * JDK must decide as the engine does, which is checked on random paths in a process of its own.
 */
class JdkAgreementTest {
    /** More with {@code -Dsurefire.jvmArguments=-Dnscope.randomPaths=20000}. */
    private static final int PATHS = Integer.getInteger("nscope.randomPaths", 400);

    private static final String ANDROID =
            "jdk.certpath.disabledAlgorithms=MD2, MD4, RSA keySize < 1024, DSA keySize < 1024, EC keySize < 160\n";

    @Test
    @DisplayName("random paths are decided as the JDK decides them under Android's security property")
    void agrees(@TempDir Path directory) throws IOException, InterruptedException {
        RandomPaths paths = new RandomPaths(20240217);
        List<List<TestCertificate>> asked = new ArrayList<>();
        for (int i = 0; i < PATHS; i++) {
            asked.add(paths.next());
        }
        List<String> jdk = askJdk(directory, asked);
        assertThat(jdk).hasSize(PATHS);
        Map<String, Integer> answers = new TreeMap<>();
        for (int i = 0; i < PATHS; i++) {
            String answer = askEngine(asked.get(i));
            assertThat(answer).as("path %d", i).isEqualTo(inAndroidsWords(jdk.get(i)));
            answers.merge(answer, 1, Integer::sum);
        }
        // A sample that never gets somewhere would agree as well.
        assertThat(answers.get("trusted")).isGreaterThan(PATHS / 10);
        assertThat(answers)
                .containsKeys(
                        "crashed java.lang.RuntimeException",
                        "refused CA key usage check failed: keyCertSign bit is not set",
                        "refused Path does not chain with any of the trust anchors",
                        "refused basic constraints check failed: this is not a CA certificate",
                        "refused encountered a subjectDomainPolicy of ANY_POLICY",
                        "refused name constraints check failed",
                        "refused non-null policy tree required and policy tree is null",
                        "refused timestamp check failed",
                        "refused unrecognized critical extension(s)");
    }

    /** The validator alone: the search above it tests the validity of intermediates before. */
    private static String askEngine(List<TestCertificate> path) {
        List<Certificate> certificates =
                path.stream().map(TestCertificate::certificate).toList();
        int last = certificates.size() - 1;
        CertificationPath whole =
                new CertificationPath(certificates.subList(0, last), certificates.subList(last, last + 1));
        PlatformProfile profile = TestDevice.profile(ApiLevel.of(34));
        PathValidation validation = new PathValidation(
                profile,
                new Validity(TestPki.TIME, ZoneOffset.UTC),
                new PathValidation.Context(TlsPeer.SERVER, SignatureCheck.of(profile), new Expense(Budget.DEFAULT)));
        StapledResponseCheck noResponse =
                new StapledResponseCheck(DelegatedChecks.NONE.stapledResponse(), whole, new EvidenceCollector());
        return validation
                .validate(whole, noResponse)
                .map(JdkAgreementTest::words)
                .orElse("trusted");
    }

    private static String words(PathFailure failure) {
        return failure instanceof ExceptionEscaped
                ? "crashed " + failure.throwable().exception()
                : "refused " + failure.throwable().chain().get(1).message();
    }

    /** Where only the words have changed since. */
    private static String inAndroidsWords(String answer) {
        return answer.replace("java.security.cert.CertPathValidatorException: ", "")
                .replace("validity check failed", "timestamp check failed")
                .replaceFirst(
                        "Algorithm constraints check failed on .*",
                        "Algorithm constraints check failed on signature algorithm: SHA256withRSA");
    }

    private static List<String> askJdk(Path directory, List<List<TestCertificate>> paths)
            throws IOException, InterruptedException {
        Path properties = Files.writeString(directory.resolve("java.security"), ANDROID);
        Path input = directory.resolve("paths");
        Files.write(input, paths.stream().map(JdkAgreementTest::line).toList());
        Path output = directory.resolve("verdicts");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Djava.security.properties=" + properties,
                        "-cp",
                        testClasses(),
                        JdkPathValidator.class.getName(),
                        TestPki.TIME.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private static String testClasses() throws IOException {
        try {
            return new File(JdkPathValidator.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String line(List<TestCertificate> path) {
        return path.stream()
                .map(certificate -> HexFormat.of().formatHex(certificate.der()))
                .collect(Collectors.joining(" "));
    }
}
