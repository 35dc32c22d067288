package io.github.nscope.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.pin.PinCheck.AnchorKind;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pin check, section 6.3")
class PinCheckTest {
    private static final Instant EXPIRATION = Instant.parse("2028-01-01T00:00:00Z");
    private static final Instant BEFORE = EXPIRATION.minusMillis(1);
    private static final Instant AFTER = EXPIRATION.plusMillis(1);
    private static final Bytes END_ENTITY = digest(1);
    private static final Bytes INTERMEDIATE = digest(2);
    private static final Bytes ANCHOR = digest(3);
    private static final List<Bytes> PATH = List.of(END_ENTITY, INTERMEDIATE, ANCHOR);

    private static Bytes digest(int fill) {
        byte[] digest = new byte[Pin.DIGEST_LENGTH];
        digest[0] = (byte) fill;
        return Bytes.copyOf(digest);
    }

    private static Pin pin(Bytes digest) {
        return new Pin("SHA-256", digest);
    }

    private static PinSet pins(Bytes... digests) {
        List<Pin> pins = new ArrayList<>();
        for (Bytes digest : digests) {
            pins.add(pin(digest));
        }
        return new PinSet(pins, EXPIRATION);
    }

    @Test
    @DisplayName("6.3.1 no pins pass, expired or not")
    void noPins() {
        assertThat(PinCheck.of(PinSet.EMPTY, BEFORE, AnchorKind.ORDINARY, PATH)).isEqualTo(new PinCheck.NoPins());
        assertThat(PinCheck.of(new PinSet(List.of(), EXPIRATION), AFTER, AnchorKind.ORDINARY, PATH))
                .isEqualTo(new PinCheck.NoPins());
    }

    @Test
    @DisplayName("6.3.2 pins count up to and including the millisecond of the expiration")
    void expiration() {
        PinSet foreign = pins(digest(9));
        assertThat(PinCheck.of(foreign, BEFORE, AnchorKind.ORDINARY, PATH).passes())
                .isFalse();
        assertThat(PinCheck.of(foreign, EXPIRATION, AnchorKind.ORDINARY, PATH).passes())
                .isFalse();
        assertThat(PinCheck.of(foreign, EXPIRATION.plusNanos(999_999), AnchorKind.ORDINARY, PATH)
                        .passes())
                .isFalse();
        assertThat(PinCheck.of(foreign, AFTER, AnchorKind.ORDINARY, PATH)).isEqualTo(new PinCheck.Expired(EXPIRATION));
    }

    @Test
    @DisplayName("6.3.2 without an expiration pins count for ever")
    void neverExpires() {
        PinSet forever = new PinSet(List.of(pin(digest(9))), null);
        assertThat(PinCheck.of(forever, Instant.MAX.minusSeconds(31_556_889_864_403_199L), AnchorKind.ORDINARY, PATH)
                        .passes())
                .isFalse();
    }

    @Test
    @DisplayName("6.3.3 an empty path passes")
    void emptyPath() {
        assertThat(PinCheck.of(pins(digest(9)), BEFORE, AnchorKind.ORDINARY, List.of()))
                .isEqualTo(new PinCheck.EmptyPath());
    }

    @Test
    @DisplayName("6.3.5 an anchor that overrides pins passes")
    void overridden() {
        assertThat(PinCheck.of(pins(digest(9)), BEFORE, AnchorKind.OVERRIDES_PINS, PATH))
                .isEqualTo(new PinCheck.Overridden());
    }

    @Test
    @DisplayName("6.3.6 any certificate of the path may match, the anchor's end first")
    void matches() {
        assertThat(PinCheck.of(pins(END_ENTITY), BEFORE, AnchorKind.ORDINARY, PATH))
                .isEqualTo(new PinCheck.Matched(pin(END_ENTITY), 0));
        assertThat(PinCheck.of(pins(END_ENTITY, INTERMEDIATE), BEFORE, AnchorKind.ORDINARY, PATH))
                .isEqualTo(new PinCheck.Matched(pin(INTERMEDIATE), 1));
        assertThat(PinCheck.of(pins(END_ENTITY, ANCHOR), EXPIRATION, AnchorKind.ORDINARY, PATH))
                .isEqualTo(new PinCheck.Matched(pin(ANCHOR), 2));
    }

    @Test
    @DisplayName("6.3.7 else the check fails with the platform's exception")
    void failed() {
        PinCheck check = PinCheck.of(pins(digest(9), digest(8)), BEFORE, AnchorKind.ORDINARY, PATH);
        assertThat(check).isInstanceOfSatisfying(PinCheck.Failed.class, failed -> {
            assertThat(failed.pins()).containsExactly(pin(digest(9)), pin(digest(8)));
            assertThat(failed.throwable())
                    .hasToString("java.security.cert.CertificateException: Pin verification failed");
        });
    }

    @Test
    @DisplayName("digests are read from the anchor on, and only as far as needed")
    void lazily() {
        List<Integer> read = new ArrayList<>();
        List<Bytes> path = new AbstractList<>() {
            @Override
            public Bytes get(int index) {
                read.add(index);
                return PATH.get(index);
            }

            @Override
            public int size() {
                return PATH.size();
            }
        };
        PinCheck.of(pins(INTERMEDIATE), BEFORE, AnchorKind.ORDINARY, path);
        assertThat(read).containsExactly(2, 1);
    }

    @Test
    @DisplayName("pins are the same only if bytes and digest name as written are")
    void distinctPins() {
        Pin lowerCase = new Pin("sha-256", ANCHOR);
        assertThat(new PinSet(List.of(pin(ANCHOR), lowerCase, pin(ANCHOR)), null).pins())
                .containsExactly(pin(ANCHOR), lowerCase);
    }

    @Test
    @DisplayName("S12 the digest is SHA-256 in any case")
    void digestNames() {
        assertThat(Pin.isSupported("sHa-256")).isTrue();
        assertThat(Pin.isSupported("SHA256")).isFalse();
        assertThat(Pin.isSupported("SHA-1")).isFalse();
    }
}
