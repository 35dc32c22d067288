package io.github.nscope.path;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Public keys that the platform refuses wherever they stand in a path, anchors and the end entity included: those built
 * in, and those of two files that the device may hold ({@code CertBlacklist}, {@code CertBlocklistImpl}). Serial
 * numbers are listed too on a device, and from level 24 on never consulted. Level 23 looks up the keys that issued
 * something, and the serial number of the end entity.
 */
public final class Blocklist {
    /** The file with SHA-1 digests, below the device's data directory; the name outlived the word. */
    public static final String SHA1_FILE = "misc/keychain/pubkey_blacklist.txt";

    /** The file with SHA-256 digests, below the device's data directory. */
    public static final String SHA256_FILE = "misc/keychain/pubkey_sha256_blocklist.txt";

    /** The file with serial numbers in hexadecimal digits, below the device's data directory. */
    public static final String SERIAL_FILE = "misc/keychain/serial_blacklist.txt";

    private static final Pattern SERIAL_ENTRY = Pattern.compile("[+-]?[0-9a-fA-F]+");
    private static final Pattern SHA1_ENTRY = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern SHA256_ENTRY = Pattern.compile("[0-9a-fA-F]{64}");

    private final Set<Bytes> sha1;
    private final Set<Bytes> sha256;
    private final Set<BigInteger> serialNumbers;

    private Blocklist(Set<Bytes> sha1, Set<Bytes> sha256, Set<BigInteger> serialNumbers) {
        this.sha1 = Set.copyOf(sha1);
        this.sha256 = Set.copyOf(sha256);
        this.serialNumbers = Set.copyOf(serialNumbers);
    }

    /** This list with the serial numbers of {@link #SERIAL_FILE}, on a level that asks for them. */
    public Blocklist withSerialNumbers(PlatformProfile profile, String file) {
        if (!profile.has(Behavior.SERIAL_NUMBERS_BLOCKED)) {
            return this;
        }
        Set<BigInteger> numbers = new HashSet<>(BuiltInBlocklist.SERIAL_NUMBERS);
        for (String part : file.split(",", -1)) {
            String entry = part.trim();
            if (SERIAL_ENTRY.matcher(entry).matches()) {
                numbers.add(new BigInteger(entry, 16));
            }
        }
        return new Blocklist(sha1, sha256, numbers);
    }

    /** What is built in, decoded once. */
    private static final class BuiltIn {
        static final Set<Bytes> SHA1 = decode(BuiltInBlocklist.SHA1);
        static final Bytes SHA1_TEST_KEY = Blocklist.decode(BuiltInBlocklist.SHA1_TEST_KEY);
        static final Bytes SHA256_TEST_KEY = Blocklist.decode(BuiltInBlocklist.SHA256_TEST_KEY);
        static final Set<Bytes> STATIC = decode(StaticBlocklist.SHA256);

        private BuiltIn() {}

        private static Set<Bytes> decode(Set<String> entries) {
            return entries.stream().map(Blocklist::decode).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The keys that a device refuses which has neither file. */
    public static Blocklist builtIn(PlatformProfile profile) {
        return of(profile, "", "").withSerialNumbers(profile, "");
    }

    /**
     * The keys that a device refuses.
     *
     * @param sha1File the text of {@link #SHA1_FILE}, empty where the device has none
     * @param sha256File the text of {@link #SHA256_FILE}, empty where the device has none
     */
    public static Blocklist of(PlatformProfile profile, String sha1File, String sha256File) {
        Set<Bytes> sha1 = entries(profile, sha1File, SHA1_ENTRY);
        if (profile.has(Behavior.DIGINOTAR_ERA_KEYS_BLOCKED)) {
            sha1.addAll(BuiltIn.SHA1);
        }
        if (profile.has(Behavior.BLOCKLIST_TEST_KEY)) {
            sha1.add(BuiltIn.SHA1_TEST_KEY);
        }
        if (!profile.has(Behavior.SHA256_BLOCKLIST)) {
            return new Blocklist(sha1, Set.of(), Set.of());
        }
        Set<Bytes> sha256 = entries(profile, sha256File, SHA256_ENTRY);
        sha256.add(BuiltIn.SHA256_TEST_KEY);
        if (profile.has(Behavior.STATIC_BLOCKLIST)) {
            sha256.addAll(BuiltIn.STATIC);
        }
        return new Blocklist(sha1, sha256, Set.of());
    }

    /** Only the comma separates, so two keys on two lines are one bad entry; a bad entry is dropped. */
    private static Set<Bytes> entries(PlatformProfile profile, String file, Pattern form) {
        boolean decoded = profile.has(Behavior.BLOCKLIST_ENTRIES_DECODED);
        Set<Bytes> entries = new HashSet<>();
        if (file.isEmpty()) {
            return entries;
        }
        for (String part : file.split(",", -1)) {
            String entry = part.trim();
            String lowerCase = entry.toLowerCase(Locale.ROOT);
            // Where entries are compared as text, one in upper case equals no digest.
            if (form.matcher(entry).matches() && (decoded || entry.equals(lowerCase))) {
                entries.add(decode(lowerCase));
            }
        }
        return entries;
    }

    private static Bytes decode(String entry) {
        return Bytes.copyOf(HexFormat.of().parseHex(entry));
    }

    Set<Bytes> sha1Digests() {
        return sha1;
    }

    Set<Bytes> sha256Digests() {
        return sha256;
    }

    /** Whether the certificate's key is refused. */
    boolean holdsKeyOf(Certificate certificate) {
        return sha1.contains(certificate.publicKey().sha1())
                || (!sha256.isEmpty() && sha256.contains(certificate.publicKey().sha256()));
    }

    /** Whether the certificate's serial number is refused. */
    boolean holdsSerialNumberOf(Certificate certificate) {
        return serialNumbers.contains(certificate.serialNumber());
    }
}
