package io.github.nscope.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestLog;
import io.github.nscope.fixture.TestPki;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How lists of timestamps are taken apart, section 5.2 of the trust semantics. */
class SctListTest {
    private static final TestCertificate SERVER = TestPki.root("CN=Root").endEntity("www.example.com");
    private static final TestLog LOG = TestLog.named("Log");
    private static final byte[] TIMESTAMP = LOG.promise(SERVER, TestPki.TIME);

    @Test
    @DisplayName("A timestamp of version 1 with all its fields")
    void fields() {
        SctList list = SctList.read(Bytes.copyOf(TestLog.list(TIMESTAMP)), SctOrigin.TLS_EXTENSION);
        assertThat(list.skipped()).isEmpty();
        assertThat(list.timestamps()).singleElement().satisfies(timestamp -> {
            assertThat(timestamp.origin()).isEqualTo(SctOrigin.TLS_EXTENSION);
            assertThat(timestamp.logId()).isEqualTo(Bytes.copyOf(LOG.id()));
            assertThat(timestamp.timestamp()).isEqualTo(TestPki.TIME.toEpochMilli());
            assertThat(timestamp.extensions().length()).isZero();
            assertThat(timestamp.hashAlgorithm()).isEqualTo(4);
            assertThat(timestamp.signatureAlgorithm()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0000", "0001", "000100", "00020005", "0004000100", "0003000001"})
    @DisplayName("A list that can't be split counts as empty")
    void unsplittable(String hex) {
        SctList list = SctList.read(Bytes.copyOf(HexFormat.of().parseHex(hex)), SctOrigin.TLS_EXTENSION);
        assertThat(list.timestamps()).isEmpty();
        assertThat(list.skipped()).singleElement().asString().startsWith("the list can't be split");
    }

    @Test
    @DisplayName("An empty item at the end makes the whole list unreadable, one in the middle is skipped")
    void emptyItems() {
        assertThat(read(TIMESTAMP, new byte[0]).timestamps()).isEmpty();
        assertThat(read(new byte[0], TIMESTAMP).timestamps()).hasSize(1);
    }

    @Test
    @DisplayName("Bytes after a list and after a timestamp are ignored")
    void surplus() {
        byte[] list = TestLog.list(Arrays.copyOf(TIMESTAMP, TIMESTAMP.length + 3));
        assertThat(SctList.read(Bytes.copyOf(Arrays.copyOf(list, list.length + 5)), SctOrigin.TLS_EXTENSION)
                        .timestamps())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "43, 7", "44, 4"})
    @DisplayName("A timestamp of another version, or with unknown algorithm codes, is skipped, the rest is not")
    void undecodable(int position, byte value) {
        byte[] odd = TIMESTAMP.clone();
        odd[position] = value;
        SctList list = read(odd, TIMESTAMP);
        assertThat(list.timestamps()).hasSize(1);
        assertThat(list.skipped()).singleElement().asString().startsWith("item 1: ");
    }

    @Test
    @DisplayName("A timestamp that ends anywhere too early is skipped")
    void truncated() {
        for (int length = 1; length < TIMESTAMP.length; length++) {
            assertThat(read(Arrays.copyOf(TIMESTAMP, length)).timestamps()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "04, true",
        "44, true",
        "84, true",
        "24, false",
        "30, false",
    })
    @DisplayName("The wrapping OCTET STRING: only six bits of its tag are looked at")
    void wrapping(String tag, boolean read) {
        byte[] list = TestLog.list(TIMESTAMP);
        byte[] value = new byte[list.length + 4];
        value[0] = (byte) Integer.parseInt(tag, 16);
        value[1] = (byte) 0x82;
        value[2] = (byte) (list.length >>> 8);
        value[3] = (byte) list.length;
        System.arraycopy(list, 0, value, 4, list.length);
        assertThat(SctList.readExtension(Bytes.copyOf(value), SctOrigin.EMBEDDED)
                        .timestamps())
                .hasSize(read ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "04", "0405", "0480", "0485ffffffffff", "0484ffffffff", "04840000000500"})
    @DisplayName("A wrapping that is cut off, or too long to be true, holds nothing")
    void brokenWrapping(String hex) {
        SctList list = SctList.readExtension(Bytes.copyOf(HexFormat.of().parseHex(hex)), SctOrigin.EMBEDDED);
        assertThat(list.timestamps()).isEmpty();
        assertThat(list.skipped()).hasSize(1);
    }

    private static SctList read(byte[]... items) {
        return SctList.read(Bytes.copyOf(TestLog.list(items)), SctOrigin.TLS_EXTENSION);
    }
}
