package io.github.nscope.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.RememberedSignatures;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How many operations a decision takes, which no other machine changes")
class OperationCountTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity("www.example.com");
    private static final int LEVEL = 34;

    @Test
    @DisplayName("a chain of three: two signatures, where the platform verifies three; seen again, none")
    void signatures() {
        TestDevice device = TestDevice.of(LEVEL, ROOT);
        AtomicInteger verified = new AtomicInteger();
        SignatureCheck own = device.rules().signatures();
        SignatureCheck counting = RememberedSignatures.of((subject, key) -> {
            verified.incrementAndGet();
            return own.check(subject, key);
        });
        TestDevice counted = device.with(device.rules().with(counting));

        assertThat(counted.check(SERVER, INTERMEDIATE)).isInstanceOf(PathFound.class);
        assertThat(verified).hasValue(2);
        assertThat(counted.check(SERVER, INTERMEDIATE)).isInstanceOf(PathFound.class);
        assertThat(counted.at(TestPki.TIME.plusSeconds(1)).check(SERVER, INTERMEDIATE))
                .isInstanceOf(PathFound.class);
        assertThat(verified).as("another time, the same signatures").hasValue(2);
    }

    @Test
    @DisplayName("presented certificates that lead nowhere cost no signature")
    void namesFirst() {
        TestDevice device = TestDevice.of(LEVEL, ROOT);
        TestCertificate stranger = TestPki.root("CN=Stranger").intermediate("CN=Nobody's issuer");

        assertThat(device.check(SERVER, stranger, INTERMEDIATE).evidence().signatureChecks())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} permitted subtrees: {1} comparisons")
    @CsvSource({"1, 2", "10, 20"})
    @DisplayName("name constraints: each name, the subject and one host here, is compared with each subtree once")
    void names(int subtrees, int comparisons) {
        GeneralSubtree[] permitted = new GeneralSubtree[subtrees];
        for (int i = 0; i < subtrees; i++) {
            String name = i == subtrees - 1 ? "example.com" : "other" + i + ".example";
            permitted[i] = new GeneralSubtree(new GeneralName(GeneralName.dNSName, name));
        }
        TestCertificate constrained = ROOT.issue("CN=Constrained")
                .authority()
                .extension(Extension.nameConstraints, true, new NameConstraints(permitted, null))
                .mint();
        TestCertificate server = constrained.endEntity("www.example.com");
        TestDevice device = TestDevice.of(LEVEL, ROOT);

        int needed = 0;
        while (within(device, needed).check(server, constrained) instanceof PathNotJudged) {
            needed++;
        }
        assertThat(needed).isEqualTo(comparisons);
    }

    private static TestDevice within(TestDevice device, int nameComparisons) {
        return device.with(device.rules().with(new Budget(1_000, 1_000, nameComparisons)));
    }

    @ParameterizedTest(name = "pin of certificate {0}: {1} digests")
    @CsvSource({"2, 1", "1, 2", "0, 3"})
    @DisplayName("pins: keys are hashed from the anchor down to the one that is pinned, and no further")
    void digests(int pinned, int digests) {
        CountedDigests keys = new CountedDigests(List.of(SERVER, INTERMEDIATE, ROOT));
        PinSet pins = new PinSet(List.of(pin(keys.certificates.get(pinned))), null);

        assertThat(PinCheck.of(pins, TestPki.TIME, PinCheck.AnchorKind.ORDINARY, keys))
                .isInstanceOf(PinCheck.Matched.class);
        assertThat(keys.count).isEqualTo(digests);
    }

    @Test
    @DisplayName("pins that have expired, or that the anchor overrides, hash nothing")
    void noDigests() {
        CountedDigests keys = new CountedDigests(List.of(SERVER, INTERMEDIATE, ROOT));
        PinSet expired = new PinSet(List.of(pin(ROOT)), Instant.EPOCH);
        PinSet valid = new PinSet(List.of(pin(ROOT)), null);

        PinCheck.of(expired, TestPki.TIME, PinCheck.AnchorKind.ORDINARY, keys);
        PinCheck.of(valid, TestPki.TIME, PinCheck.AnchorKind.OVERRIDES_PINS, keys);
        PinCheck.of(PinSet.EMPTY, TestPki.TIME, PinCheck.AnchorKind.ORDINARY, keys);
        assertThat(keys.count).isZero();
    }

    private static Pin pin(TestCertificate certificate) {
        return new Pin("SHA-256", certificate.certificate().publicKey().sha256());
    }

    private static final class CountedDigests extends AbstractList<Bytes> {
        private final List<TestCertificate> certificates;
        private int count;

        CountedDigests(List<TestCertificate> certificates) {
            this.certificates = certificates;
        }

        @Override
        public Bytes get(int index) {
            count++;
            return certificates.get(index).certificate().publicKey().sha256();
        }

        @Override
        public int size() {
            return certificates.size();
        }
    }
}
