package io.github.nscope.cli.input;

import io.github.nscope.certificate.Bytes;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Java's old key store format, JKS, read by hand: its certificates lie open in it, and the JDK's reader sets up
 * security providers and parses each certificate, which takes longer than everything else in a run of this program.
 */
final class JavaKeyStore {
    static final int MAGIC = 0xfeedfeed;

    private static final int PRIVATE_KEY = 1;
    private static final int TRUSTED_CERTIFICATE = 2;

    private final DataInputStream stream;
    private final int version;

    private JavaKeyStore(DataInputStream stream, int version) {
        this.stream = stream;
        this.version = version;
    }

    /**
     * The certificates of all entries in the file's order; of a private key the first of its chain.
     *
     * @throws IOException where the file is damaged
     */
    static List<Bytes> read(Bytes content) throws IOException {
        DataInputStream stream = new DataInputStream(new ByteArrayInputStream(content.toArray()));
        if (stream.readInt() != MAGIC) {
            throw new IOException("no JKS file");
        }
        return new JavaKeyStore(stream, stream.readInt()).readEntries();
    }

    private List<Bytes> readEntries() throws IOException {
        List<Bytes> certificates = new ArrayList<>();
        for (int entries = stream.readInt(); entries > 0; entries--) {
            int tag = stream.readInt();
            stream.readUTF();
            stream.readLong();
            switch (tag) {
                case PRIVATE_KEY -> {
                    readBlock();
                    certificates.addAll(readChain().stream().limit(1).toList());
                }
                case TRUSTED_CERTIFICATE -> certificates.add(readCertificate());
                default -> throw new IOException("an entry of the unknown type " + tag);
            }
        }
        return certificates;
    }

    private List<Bytes> readChain() throws IOException {
        List<Bytes> chain = new ArrayList<>();
        for (int length = stream.readInt(); length > 0; length--) {
            chain.add(readCertificate());
        }
        return chain;
    }

    private Bytes readCertificate() throws IOException {
        if (version > 1) {
            stream.readUTF();
        }
        return Bytes.copyOf(readBlock());
    }

    private byte[] readBlock() throws IOException {
        int length = stream.readInt();
        if (length < 0 || length > stream.available()) {
            throw new EOFException("the file is cut off");
        }
        return stream.readNBytes(length);
    }
}
