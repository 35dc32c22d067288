package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The certificates of the path that is being tried. Most paths are short, and searched faster than hashed. */
final class UsedCertificates {
    private static final int FEW = 8;

    private final Certificate[] few = new Certificate[FEW];
    private int count;
    private @Nullable Set<Certificate> many;

    boolean contains(Certificate certificate) {
        return many == null ? indexOf(certificate) >= 0 : many.contains(certificate);
    }

    private int indexOf(Certificate certificate) {
        int index = count - 1;
        while (index >= 0 && !few[index].equals(certificate)) {
            index--;
        }
        return index;
    }

    void add(Certificate certificate) {
        if (many == null && count == FEW) {
            many = new HashSet<>(Arrays.asList(few));
        }
        if (many != null) {
            many.add(certificate);
        } else if (indexOf(certificate) < 0) {
            few[count++] = certificate;
        }
    }

    void remove(Certificate certificate) {
        if (many != null) {
            many.remove(certificate);
            return;
        }
        int index = indexOf(certificate);
        if (index >= 0) {
            few[index] = few[--count];
        }
    }
}
