package io.github.nscope.config;

import io.github.nscope.config.HostResolution.Match;
import io.github.nscope.config.HostResolution.MatchedDomain;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the domain for a host at a cost that grows with the host's length alone: a hash is run over the host from its end
 * to its start, and the table is asked at every dot. Nothing is allocated for a host in ASCII.
 */
final class DomainIndex {
    /** Both answers that a domain can give, made beforehand. */
    private record Entry(DomainRule domain, MatchedDomain exact, MatchedDomain subdomain) {}

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    /** How far from its place an entry may end up before another seed is tried. */
    private static final int LONGEST_PROBE = 16;

    private static final int SEEDS = 8;
    private static final int ASCII_END = 0x80;
    /** Beyond every character. */
    private static final int FOLDED = Character.MAX_VALUE + 1;
    /** What {@link #hashes} holds where {@link #entries} holds nothing: a miss touches no entry. */
    private static final long EMPTY = 0;

    private final @Nullable Entry[] entries;
    private final long[] hashes;
    private final int shift;
    private final long seed;
    /** A bit for every length of a name, modulo 64: a suffix of another length is not looked for. */
    private long lengths;

    private DomainIndex(@Nullable Entry[] entries, long seed) {
        this.entries = entries;
        this.hashes = new long[entries.length];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(entries.length);
        this.seed = seed;
    }

    /** The index over the domains of all configurations; no two have the same name. */
    static DomainIndex of(List<EffectiveConfig> configs) {
        List<Entry> entries = configs.stream()
                .flatMap(config -> config.domains().stream().map(domain -> entry(config, domain)))
                .toList();
        long seed = seed(entries);
        for (int attempt = 1; attempt < SEEDS; attempt++) {
            DomainIndex index = empty(entries.size(), seed + attempt);
            if (index.addAll(entries, LONGEST_PROBE)) {
                return index;
            }
        }
        DomainIndex index = empty(entries.size(), seed);
        index.addAll(entries, Integer.MAX_VALUE);
        return index;
    }

    private static Entry entry(EffectiveConfig config, DomainRule domain) {
        return new Entry(
                domain,
                new MatchedDomain(config, domain, Match.EXACT),
                new MatchedDomain(config, domain, Match.SUBDOMAIN));
    }

    /** Made of all names, so that no file can be written whose names meet in one place of their own table. */
    private static long seed(List<Entry> entries) {
        long seed = entries.size();
        for (Entry entry : entries) {
            seed = (seed ^ entry.domain().name().hashCode()) * MULTIPLIER;
            seed ^= seed >>> Integer.SIZE;
        }
        return seed;
    }

    private static DomainIndex empty(int size, long seed) {
        int capacity = Integer.highestOneBit(Math.max(size, 1)) << 2;
        return new DomainIndex(new @Nullable Entry[capacity], seed);
    }

    private boolean addAll(List<Entry> added, int longestProbe) {
        for (Entry entry : added) {
            String name = entry.domain().name();
            long hash = seed;
            for (int i = name.length() - 1; i >= 0; i--) {
                hash = step(hash, name.charAt(i));
            }
            int slot = slot(hash);
            int probes = 0;
            while (hashes[slot] != EMPTY) {
                if (++probes > longestProbe) {
                    return false;
                }
                slot = next(slot);
            }
            entries[slot] = entry;
            hashes[slot] = key(hash);
            lengths |= 1L << name.length();
        }
        return true;
    }

    /** The answer for a non-empty host that does not begin with a dot, or null where no domain matches. */
    @Nullable
    MatchedDomain find(String host) {
        return find(host, ASCII_END);
    }

    /** Starts over with the host in lower case when it meets a character, from a given one on, that may need more than ASCII's. */
    private @Nullable MatchedDomain find(String host, int firstToFold) {
        long hash = seed;
        MatchedDomain longest = null;
        int end = end(host);
        for (int i = end - 1; i >= 0; i--) {
            char current = host.charAt(i);
            if (current >= firstToFold) {
                return find(host.toLowerCase(Locale.US), FOLDED);
            }
            if (current == '.' && hasLength(end - i - 1)) {
                MatchedDomain candidate = subdomain(hash, host, i + 1, end);
                longest = candidate != null ? candidate : longest;
            }
            hash = step(hash, lowerCase(current));
        }
        Entry exact = hasLength(end) ? entry(hash, host, 0, end) : null;
        return exact != null ? exact.exact() : longest;
    }

    private boolean hasLength(int length) {
        return (lengths & (1L << length)) != 0;
    }

    private @Nullable MatchedDomain subdomain(long hash, String host, int from, int to) {
        Entry entry = entry(hash, host, from, to);
        return entry != null && entry.domain().includesSubdomains() ? entry.subdomain() : null;
    }

    private @Nullable Entry entry(long hash, String host, int from, int to) {
        long key = key(hash);
        for (int slot = slot(hash); hashes[slot] != EMPTY; slot = next(slot)) {
            Entry entry = hashes[slot] == key ? entries[slot] : null;
            if (entry != null && matches(entry.domain().name(), host, from, to)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean matches(String name, String host, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        if (host.startsWith(name, from)) {
            return true;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != lowerCase(host.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the host ends once one trailing dot is taken away. */
    static int end(String host) {
        int length = host.length();
        return length > 0 && host.charAt(length - 1) == '.' ? length - 1 : length;
    }

    private static char lowerCase(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character | 0x20) : character;
    }

    private static long step(long hash, char character) {
        return (hash ^ character) * MULTIPLIER;
    }

    /** The hash as it stands in the table, where {@link #EMPTY} is taken. */
    private static long key(long hash) {
        return hash == EMPTY ? 1 : hash;
    }

    private int slot(long hash) {
        return (int) ((hash * MULTIPLIER) >>> shift);
    }

    private int next(int slot) {
        return (slot + 1) & (entries.length - 1);
    }
}
