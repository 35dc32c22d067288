package io.github.nscope.cli.fuzz;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.transparency.BinaryLogListFile;
import io.github.nscope.transparency.JsonLogListFile;
import java.util.List;

/** What reads the files of a device's data directory. */
final class DeviceFileReaders {
    private DeviceFileReaders() {}

    static void jsonLogList(byte[] content) {
        try {
            JsonLogListFile.read(Bytes.copyOf(content));
        } catch (IllegalArgumentException beyondTheLimits) {
            // Declared.
        }
    }

    static void binaryLogList(byte[] content) {
        try {
            BinaryLogListFile.read(Bytes.copyOf(content), CertificateReaders.TIME);
        } catch (IllegalArgumentException beyondTheLimits) {
            // Declared.
        }
    }

    /** The lists of refused keys, and the pins of the oldest levels. */
    static void keyLists(byte[] content) {
        Bytes bytes = Bytes.copyOf(content);
        for (int level : new int[] {24, 29, 34, 37}) {
            Device device = Device.of(level)
                    .system(List.of(CertificateReaders.ROOT))
                    .dataFile("misc/keychain/pubkey_blacklist.txt", bytes)
                    .dataFile("misc/keychain/pubkey_sha256_blocklist.txt", bytes)
                    .dataFile("misc/keychain/pins", bytes)
                    .at(CertificateReaders.TIME);
            NscEngine engine = NscEngine.of(App.targeting(level).build(), device);
            Answers.write(engine.evaluate(CertificateReaders.CHAIN, CertificateReaders.HOST)
                    .explanation());
        }
    }
}
