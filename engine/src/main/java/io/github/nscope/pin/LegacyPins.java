package io.github.nscope.pin;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The device-wide pins of {@code /data/misc/keychain/pins}, which levels 23 to 25 check for every named host on top of
 * an app's own pin-sets: {@code CertPinManager}. State that a device would keep between connections (entries that have
 * left the file, cached host names) is that of a fresh process.
 */
public final class LegacyPins {
    private static final LegacyPins NONE = new LegacyPins(List.of(), null, Wording.NAMED);

    private final List<LegacyPinEntry> entries;
    private final @Nullable PlatformThrowable broken;
    private final Wording wording;

    private LegacyPins(List<LegacyPinEntry> entries, @Nullable PlatformThrowable broken, Wording wording) {
        this.entries = entries;
        this.broken = broken;
        this.wording = wording;
    }

    /** What the outer exception of a refusal says. */
    public enum Wording {
        /** "Pinning failure". */
        NAMED,
        /** What its cause says. */
        OF_THE_CAUSE
    }

    /** These pins with another way to say no. */
    public LegacyPins saying(Wording other) {
        return this == NONE ? NONE : new LegacyPins(entries, broken, other);
    }

    /** The pins of a device without the file. */
    public static LegacyPins none() {
        return NONE;
    }

    /** Reads the file's text. Lines that are not entries are skipped; a later line replaces one of the same name. */
    public static LegacyPins read(String text) {
        Map<String, LegacyPinEntry> byName = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n", 0)) {
            number++;
            try {
                LegacyPinEntry.read(number, line).ifPresent(entry -> byName.put(entry.name(), entry));
            } catch (BrokenPinException e) {
                return new LegacyPins(
                        List.of(),
                        PlatformThrowable.of("java.lang.IllegalArgumentException", e.getMessage()),
                        Wording.NAMED);
            }
        }
        return new LegacyPins(List.copyOf(byName.values()), null, Wording.NAMED);
    }

    /** The entries, in the order in which their names first appear. */
    public List<LegacyPinEntry> entries() {
        return entries;
    }

    /**
     * The entries that may apply to a host: none, one, or several of equally long names, among which a device picks by
     * the order of a hash table. {@link #check} takes the last of the file.
     */
    public List<LegacyPinEntry> candidates(String host) {
        List<LegacyPinEntry> longest = new ArrayList<>();
        for (LegacyPinEntry entry : entries) {
            if (entry.covers(host)) {
                if (!longest.isEmpty()
                        && longest.get(0).name().length() < entry.name().length()) {
                    longest.clear();
                }
                if (longest.isEmpty()
                        || longest.get(0).name().length() == entry.name().length()) {
                    longest.add(entry);
                }
            }
        }
        return longest.isEmpty() ? entryForAll() : List.copyOf(longest);
    }

    private List<LegacyPinEntry> entryForAll() {
        return entries.stream().filter(entry -> entry.name().isEmpty()).toList();
    }

    /**
     * Judges a path, {@code CertPinManager.isChainValid}.
     *
     * @param host the host name as the app gave it
     * @param keys the SHA-512 digests of the path's public keys, end entity first, the trust anchors included
     * @param userAdded whether the path holds a certificate that the store calls user-added
     */
    public LegacyPinVerdict check(String host, List<Bytes> keys, boolean userAdded) {
        if (broken != null) {
            return new LegacyPinVerdict.Escaped(broken);
        }
        List<LegacyPinEntry> candidates = candidates(host);
        if (candidates.isEmpty()) {
            return new LegacyPinVerdict.NotPinned();
        }
        LegacyPinEntry entry = candidates.get(candidates.size() - 1);
        if (userAdded) {
            return new LegacyPinVerdict.Overridden(entry);
        }
        Optional<Integer> position = match(entry, keys);
        if (position.isPresent()) {
            return new LegacyPinVerdict.Matched(entry, position.get());
        }
        return entry.enforcing()
                ? new LegacyPinVerdict.Refused(entry, refusal())
                : new LegacyPinVerdict.NotEnforced(entry);
    }

    private static Optional<Integer> match(LegacyPinEntry entry, List<Bytes> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (entry.pins().contains(keys.get(i).toHex())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private PlatformThrowable refusal() {
        PlatformThrowable cause = PlatformThrowable.of(
                "java.security.cert.CertPathValidatorException", "Certificate path is not properly pinned.");
        return wording == Wording.NAMED
                ? new PlatformThrowable("java.security.cert.CertificateException", "Pinning failure", cause)
                : PlatformThrowable.causedBy("java.security.cert.CertificateException", cause);
    }
}
