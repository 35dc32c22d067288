package io.github.nscope.cli.fuzz;

import io.github.nscope.App;
import io.github.nscope.Decision;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.MalformedCertificateException;
import io.github.nscope.certificate.PemCertificates;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What reads certificates. */
final class CertificateReaders {
    static final String HOST = "www.example.com";
    static final Instant TIME = Instant.parse("2026-06-01T12:00:00Z");
    static final Certificate ROOT = fixture("root").get(0);
    static final List<Certificate> CHAIN = fixture("chain");

    private static final int[] LEVELS = {24, 27, 34, 37};

    private CertificateReaders() {}

    private static List<Certificate> fixture(String name) {
        Path file = Path.of("src/test/resources/certificates", name + ".pem");
        try {
            return PemCertificates.parse(Files.readString(file));
        } catch (IOException | MalformedCertificateException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** A certificate: everything that can be asked of it, then it in every place of a path. */
    static void certificate(byte[] content) {
        Certificate certificate;
        try {
            certificate = Certificate.parse(content);
        } catch (MalformedCertificateException refused) {
            return;
        }
        view(certificate);
        paths(certificate);
    }

    private static void view(Certificate certificate) {
        Answers.write(
                certificate,
                certificate.issuer(),
                certificate.subject(),
                certificate.isSelfIssued(),
                certificate.publicKey().kind(),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.alternativeNames(),
                certificate.keyUsage(),
                certificate.javaReparse());
    }

    private static void paths(Certificate certificate) {
        for (int level : LEVELS) {
            evaluate(level, List.of(ROOT), List.of(certificate, CHAIN.get(1)));
            evaluate(level, List.of(certificate), List.of(CHAIN.get(0), CHAIN.get(1)));
            evaluate(level, List.of(certificate, ROOT), List.of(CHAIN.get(0), certificate, CHAIN.get(1)));
            evaluate(level, List.of(certificate), List.of(certificate));
        }
    }

    private static void evaluate(int level, List<Certificate> system, List<Certificate> presented) {
        Device device = Device.of(level).system(system).at(TIME);
        Decision decision = NscEngine.of(App.targeting(level).build(), device).evaluate(presented, HOST);
        Answers.write(decision.throwable(), decision.explanation());
    }

    /** A file of certificates in an app, as a configuration names it. */
    static void file(byte[] content) {
        for (int level : LEVELS) {
            PlatformProfile profile = PlatformProfile.of(PlatformFacts.of(ApiLevel.of(level), level));
            io.github.nscope.certificate.CertificateFile.readAll(content, profile);
            io.github.nscope.certificate.CertificateFile.readFirst(content, profile);
        }
    }

    /** A file that an option of the command line names. */
    static void option(byte[] content) {
        try {
            CertificateFile.read(InputFile.orStandardInput("--chain", Path.of("-"), new ByteArrayInputStream(content)));
        } catch (BadInput refused) {
            Refusals.check(refused);
        }
        CertificateFile.first(Bytes.copyOf(content));
    }
}
