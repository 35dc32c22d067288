package io.github.nscope.conformance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A device's certificate directories and data files on the desktop's disk, where the platform's own directory sources read
 * them. Written only where they differ from the case before.
 */
final class DeviceStores {
    private final Path system;
    private final Path user;
    private final Path removed;
    private final Path data;
    private List<X509Certificate> systemNow = List.of();
    private List<X509Certificate> userNow = List.of();
    private List<X509Certificate> removedNow = List.of();
    private Map<String, String> filesNow = Map.of();

    DeviceStores(Path root, Path data) {
        this.system = root.resolve("etc/security/cacerts");
        this.user = data.resolve("misc/user/0/cacerts-added");
        this.removed = data.resolve("misc/user/0/cacerts-removed");
        this.data = data;
        try {
            for (Path directory : List.of(system, user, removed)) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the stores; says whether anything changed. */
    boolean write(
            List<X509Certificate> systemStore, List<X509Certificate> userStore, List<X509Certificate> removedOnes) {
        if (systemStore.equals(systemNow) && userStore.equals(userNow) && removedOnes.equals(removedNow)) {
            return false;
        }
        try {
            replace(system, named(systemStore));
            replace(user, named(userStore));
            // Numbered in their own directory, as TrustedCertificateStore.deleteCertificateEntry does.
            replace(removed, named(removedOnes));
        } catch (IOException | CertificateEncodingException e) {
            throw new StandInFault(e);
        }
        systemNow = List.copyOf(systemStore);
        userNow = List.copyOf(userStore);
        removedNow = List.copyOf(removedOnes);
        return true;
    }

    /**
     * Writes files below the data directory, each in Base64 by relative path, and deletes those of the case before.
     *
     * @throws IllegalArgumentException for a path that leads out of the directory and for what is not Base64
     */
    void writeFiles(Map<String, String> files) {
        if (files.equals(filesNow)) {
            return;
        }
        try {
            for (String old : filesNow.keySet()) {
                Files.deleteIfExists(data.resolve(old));
            }
            filesNow = Map.of();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = data.resolve(file.getKey()).normalize();
                if (!path.startsWith(data)) {
                    throw new IllegalArgumentException(
                            "the path " + file.getKey() + " leads out of the data directory");
                }
                Files.createDirectories(path.getParent());
                Files.write(path, Base64.getDecoder().decode(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        filesNow = Map.copyOf(files);
    }

    /** File names as a device gives them: a hash of the subject, then a number. */
    private static Map<String, X509Certificate> named(List<X509Certificate> certificates) {
        Map<String, X509Certificate> named = new HashMap<>();
        for (X509Certificate certificate : certificates) {
            String hash = subjectHash(certificate);
            int number = 0;
            while (named.containsKey(hash + "." + number)) {
                number++;
            }
            named.put(hash + "." + number, certificate);
        }
        return named;
    }

    private static String subjectHash(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest(certificate.getSubjectX500Principal().getEncoded());
            byte[] littleEndian = {digest[3], digest[2], digest[1], digest[0]};
            return HexFormat.of().formatHex(littleEndian);
        } catch (NoSuchAlgorithmException e) {
            throw new StandInFault(e);
        }
    }

    private static void replace(Path directory, Map<String, X509Certificate> files)
            throws IOException, CertificateEncodingException {
        List<Path> old = new ArrayList<>();
        try (Stream<Path> listed = Files.list(directory)) {
            listed.forEach(old::add);
        }
        for (Path file : old) {
            Files.delete(file);
        }
        for (Map.Entry<String, X509Certificate> file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue().getEncoded());
        }
    }
}
