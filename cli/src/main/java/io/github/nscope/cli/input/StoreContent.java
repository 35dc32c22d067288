package io.github.nscope.cli.input;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a path to a certificate store holds. */
public sealed interface StoreContent {
    /**
     * A directory as the platform keeps it, in which a file's name decides whether it is found.
     *
     * @param files the content of each file by its name
     */
    record Directory(Map<String, Bytes> files) implements StoreContent {
        /** Copies the map. */
        public Directory {
            files = Map.copyOf(files);
        }
    }

    /**
     * A bundle or key store, of which every certificate counts.
     *
     * @param certificates in the file's order
     */
    record Bundle(List<Certificate> certificates) implements StoreContent {
        /** Copies the list. */
        public Bundle {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * Reads a store: a directory, a key store, or a file with certificates.
     *
     * @throws BadInput where it can't be read or holds nothing
     */
    static StoreContent read(InputFile file) throws BadInput {
        if (Files.isDirectory(file.path())) {
            return new Directory(filesOf(file));
        }
        Bytes content = file.read(InputFile.BUNDLE_LIMIT);
        String type = KeyStoreFile.typeOf(content);
        if (type == null) {
            return new Bundle(CertificateFile.parsed(file, CertificateFile.encoded(file, content)));
        }
        List<Bytes> encoded = KeyStoreFile.read(file, type, content);
        if (encoded.isEmpty()) {
            throw file.unreadable("a " + type + " key store without certificates", "give the store as PEM");
        }
        return new Bundle(CertificateFile.parsed(file, encoded));
    }

    private static Map<String, Bytes> filesOf(InputFile directory) throws BadInput {
        Map<String, Bytes> files = new TreeMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory.path(), Files::isRegularFile)) {
            for (Path path : paths) {
                // Android's own directory has 150 files.
                if (files.size() == 10_000) {
                    throw directory.unreadable("more than 10000 files", "is it a cacerts directory?");
                }
                files.put(
                        String.valueOf(path.getFileName()),
                        new InputFile(directory.option(), path).read(InputFile.CERTIFICATE_LIMIT));
            }
        } catch (IOException e) {
            throw BadInput.unreadable(directory, "can't be listed", "make it readable for this user", e);
        }
        if (files.isEmpty()) {
            throw directory.unreadable("a directory without files", "name Android's cacerts directory, or a PEM file");
        }
        return files;
    }
}
