package io.github.nscope.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The path validator's own list of levels 24 and 25: trust-semantics 2.2 step 0. */
class UntrustedCertificatesCheckTest {
    @Test
    @DisplayName("a listed certificate is refused on levels 24 and 25 alone")
    void levels() {
        Certificate listed = TestPki.root("O=Acme, CN=Listed").certificate();
        Certificate other = TestPki.root("CN=Other").certificate();
        Set<String> list = Set.of(listed.sha256().toHex());
        for (ApiLevel level : ApiLevel.all()) {
            UntrustedCertificatesCheck check = new UntrustedCertificatesCheck(TestDevice.profile(level), list);
            Optional<CheckFailure> failure = check.examine(new PathCertificate(listed, other, 1, 1));
            assertThat(failure.isPresent()).isEqualTo(level.major() <= 25);
            failure.ifPresent(refused -> assertThat(
                            ((CheckFailure.Rejected) refused).thrown().get().message())
                    .isEqualTo("Untrusted certificate: CN=Listed, O=Acme"));
            assertThat(check.examine(new PathCertificate(other, other, 1, 1))).isEmpty();
        }
    }

    @Test
    @DisplayName("the list has eighteen certificates, one of which was valid until 2020")
    void list() {
        assertThat(UntrustedCertificates.SHA256)
                .hasSize(18)
                .contains("b8686723e415534bc0dbd16326f9486f85b0b0799bf6639334e61daae67f36cd");
    }
}
