package io.github.nscope.certificate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nameConstraints extension.
 *
 * @param permitted the subtrees that names must lie in
 * @param excluded the subtrees that names must not lie in
 */
public record NameConstraints(List<Subtree> permitted, List<Subtree> excluded) {
    /** Copies the lists. */
    public NameConstraints {
        permitted = List.copyOf(permitted);
        excluded = List.copyOf(excluded);
    }

    /**
     * One subtree.
     *
     * @param base its root
     * @param minimum the minimum base distance, 0 where absent
     * @param maximum the maximum base distance, -1 where absent
     */
    public record Subtree(GeneralName base, int minimum, int maximum) {
        static Subtree decode(DerValue value) throws MalformedCertificateException {
            if (!value.is(DerValue.SEQUENCE)) {
                throw new MalformedCertificateException("Invalid encoding for GeneralSubtree.");
            }
            DerReader parts = value.reader("a subtree");
            GeneralName base = new GeneralNameReader(GeneralNameReader.Place.CONSTRAINT).read(parts.read());
            int minimum = 0;
            int maximum = -1;
            while (parts.hasMore()) {
                DerValue distance = parts.read();
                if (distance.is(DerValue.context(0))) {
                    minimum = SmallIntegers.read(distance);
                } else if (distance.is(DerValue.context(1))) {
                    maximum = SmallIntegers.read(distance);
                } else {
                    throw new MalformedCertificateException("Invalid encoding of GeneralSubtree.");
                }
            }
            return new Subtree(base, minimum, maximum);
        }
    }

    static NameConstraints decode(DerValue extension) throws MalformedCertificateException {
        if (!extension.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException("Invalid encoding for NameConstraintsExtension.");
        }
        DerReader parts = extension.reader("nameConstraints");
        @Nullable List<Subtree> permitted = null;
        @Nullable List<Subtree> excluded = null;
        while (parts.hasMore()) {
            DerValue list = parts.read();
            if (list.is(DerValue.contextConstructed(0))) {
                permitted = once(permitted, "permitted", list);
            } else if (list.is(DerValue.contextConstructed(1))) {
                excluded = once(excluded, "excluded", list);
            } else {
                throw new MalformedCertificateException("Invalid encoding of NameConstraintsExtension.");
            }
        }
        return new NameConstraints(permitted == null ? List.of() : permitted, excluded == null ? List.of() : excluded);
    }

    private static List<Subtree> once(@Nullable List<Subtree> earlier, String which, DerValue list)
            throws MalformedCertificateException {
        if (earlier != null) {
            throw new MalformedCertificateException(
                    "Duplicate " + which + " GeneralSubtrees in NameConstraintsExtension.");
        }
        DerReader reader = list.reader("subtrees");
        List<Subtree> subtrees = new ArrayList<>();
        while (reader.hasMore()) {
            subtrees.add(Subtree.decode(reader.read()));
        }
        return subtrees;
    }
}
