package io.github.nscope.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.cli.app.Fixtures;
import io.github.nscope.cli.input.BadInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipArchiveTest {
    private static final int LIMIT = 1 << 20;

    /** Offsets in an entry of the central directory. */
    private static final int FLAGS = 8;

    private static final int METHOD = 10;
    private static final int SIZE = 24;
    private static final int HEADER_OFFSET = 42;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : names) {
            entries.put(name, bytes("content of " + name));
        }
        return Fixtures.zip(entries);
    }

    private static ZipArchive open(byte[] zip) throws BadInput {
        return ZipArchive.open("app.zip", ByteSource.of(zip));
    }

    private static int lastIndexOf(byte[] in, int... signature) {
        for (int i = in.length - signature.length; i >= 0; i--) {
            int at = i;
            if (IntStream.range(0, signature.length).allMatch(offset -> in[at + offset] == signature[offset])) {
                return i;
            }
        }
        throw new AssertionError("no such signature");
    }

    /** The archive with a word of its last directory entry changed. */
    private static byte[] with(byte[] zip, int offset, int value) {
        byte[] changed = zip.clone();
        int entry = lastIndexOf(zip, 'P', 'K', 1, 2);
        for (int i = 0; i < (offset < SIZE ? 2 : 4); i++) {
            changed[entry + offset + i] = (byte) (value >>> (8 * i));
        }
        return changed;
    }

    private static void refuses(byte[] zip, String... words) {
        assertThatThrownBy(() -> open(zip).read("a.txt", LIMIT))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("app.zip: ")
                .hasMessageContainingAll(words);
    }

    @Test
    void reads_entries_by_their_exact_names() throws Exception {
        ZipArchive archive = open(zip("a.txt", "../b.txt"));

        assertThat(archive.names()).containsExactly("a.txt", "../b.txt");
        assertThat(archive.read("a.txt", LIMIT)).isEqualTo(bytes("content of a.txt"));
        assertThat(archive.read("../b.txt", LIMIT)).isEqualTo(bytes("content of ../b.txt"));
        assertThat(archive.contains("b.txt")).isFalse();
    }

    @Test
    void reads_archives_within_archives_stored_or_compressed() throws Exception {
        byte[] inner = zip("a.txt");
        CRC32 checksum = new CRC32();
        checksum.update(inner);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream outer = new ZipOutputStream(bytes)) {
            ZipEntry stored = new ZipEntry("stored.apk");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(inner.length);
            stored.setCrc(checksum.getValue());
            for (ZipEntry entry : new ZipEntry[] {stored, new ZipEntry("deflated.apk")}) {
                outer.putNextEntry(entry);
                outer.write(inner);
            }
        }
        ZipArchive archive = open(bytes.toByteArray());

        ZipArchive inPlace = archive.nested("stored.apk", 0);
        ZipArchive inMemory = archive.nested("deflated.apk", LIMIT);

        assertThat(inPlace.read("a.txt", LIMIT)).isEqualTo(bytes("content of a.txt"));
        assertThat(inPlace.heldInMemory()).isZero();
        assertThat(inMemory.read("a.txt", LIMIT)).isEqualTo(bytes("content of a.txt"));
        assertThat(inMemory.heldInMemory()).isEqualTo(inner.length);
        assertThat(inMemory.name()).isEqualTo("app.zip!/deflated.apk");
        assertThatThrownBy(() -> archive.nested("deflated.apk", 10)).hasMessageContaining("unpack the archive");
    }

    @Test
    void refuses_what_is_no_zip_file() throws IOException {
        refuses(new byte[0], "list of entries is missing");
        refuses(bytes("PK\u0003\u0004 and no more"), "list of entries is missing");
        byte[] zip = zip("a.txt");
        refuses(Arrays.copyOf(zip, zip.length - 5), "list of entries is missing");
    }

    @Test
    void refuses_an_entry_that_is_there_twice_as_devices_do() throws IOException {
        byte[] zip = zip("a.txt", "b.txt");
        byte[] renamed = zip.clone();
        int entry = lastIndexOf(zip, 'P', 'K', 1, 2);
        renamed[entry + 46] = 'a';

        refuses(renamed, "a.txt twice", "no device installs it");
    }

    @Test
    void refuses_what_is_encrypted_or_compressed_in_another_way() throws IOException {
        refuses(with(zip("a.txt"), FLAGS, 1), "a.txt is encrypted", "decrypt");
        refuses(with(zip("a.txt"), METHOD, 12), "a.txt is compressed in a way that Android does not know");
    }

    @Test
    void refuses_entries_that_lie_elsewhere_or_are_not_as_large_as_they_say() throws IOException {
        refuses(with(zip("a.txt"), HEADER_OFFSET, 0x7fffffff), "a.txt lies outside of the file");
        refuses(with(zip("a.txt"), HEADER_OFFSET, 3), "a.txt is damaged");
        refuses(with(zip("a.txt"), SIZE, 5), "a.txt holds more than it says");
        refuses(with(zip("a.txt"), SIZE, 500), "a.txt is damaged");
        refuses(with(zip("a.txt"), SIZE, 0xfffffff0), "a.txt is larger than 1 MiB");
    }

    @Test
    void refuses_a_bomb_before_it_goes_off() throws IOException {
        byte[] zip = Fixtures.zip(Map.of("a.txt", new byte[20 << 20]));

        refuses(zip, "a.txt is larger than 1 MiB");
        refuses(with(zip, SIZE, 1000), "a.txt holds more than it says");
    }

    @Test
    void refuses_content_that_does_not_fit_its_checksum() throws IOException {
        byte[] zip = zip("a.txt");
        byte[] changed = zip.clone();
        changed[lastIndexOf(zip, 'P', 'K', 1, 2) + 16] ^= 1;

        refuses(changed, "a.txt is damaged", "undamaged copy");
    }
}
