package io.github.nscope.anchor;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a directory of certificates holds, one of those that {@code DirectoryCertificateSource} reads: files by name,
 * whether they are named and filled as the platform expects or not.
 *
 * @param files the content by file name; a well-named file is {@code <hash>.<n>}, see {@link #nameOf}
 */
public record CertificateStore(SortedMap<String, Bytes> files) {
    /** Copies the files. */
    public CertificateStore {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A directory that is empty or missing: the platform makes no difference. */
    public static CertificateStore empty() {
        return new CertificateStore(new TreeMap<>());
    }

    /** A directory as it was found. */
    public static CertificateStore ofFiles(Map<String, Bytes> files) {
        return new CertificateStore(new TreeMap<>(files));
    }

    /** A directory into which the platform has put certificates one after the other; a second copy is not stored. */
    public static CertificateStore of(Collection<Certificate> certificates) {
        SortedMap<String, Bytes> files = new TreeMap<>();
        for (Certificate certificate : certificates) {
            int index = 0;
            String name = nameOf(certificate, index);
            while (files.containsKey(name) && !certificate.der().equals(files.get(name))) {
                index++;
                name = nameOf(certificate, index);
            }
            files.put(name, certificate.der());
        }
        return new CertificateStore(files);
    }

    /** The name of the file in which the platform looks for a certificate, with its index among equal hashes. */
    public static String nameOf(Certificate certificate, int index) {
        return certificate.subject().directoryHash() + "." + index;
    }
}
