package io.github.nscope.cli.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What reads bytes that others wrote. Whatever a reader may throw by contract, it catches itself. */
enum FuzzTarget {
    CERTIFICATE(CertificateReaders::certificate),
    CERTIFICATE_FILE(CertificateReaders::file),
    CERTIFICATE_OPTION(CertificateReaders::option),
    TIMESTAMPS(HandshakeReaders::timestamps),
    OCSP_RESPONSE(HandshakeReaders::ocspResponse),
    LOG_LIST_JSON(DeviceFileReaders::jsonLogList),
    LOG_LIST_BINARY(DeviceFileReaders::binaryLogList),
    KEY_LISTS(DeviceFileReaders::keyLists),
    CONFIGURATION(ConfigurationReaders::text),
    MANIFEST(ConfigurationReaders::manifest),
    COMPILED_XML(PackageReaders::compiledXml),
    RESOURCE_TABLE(PackageReaders::resourceTable),
    PROTO_XML(PackageReaders::protoXml),
    PROTO_TABLE(PackageReaders::protoTable),
    APP_FILE(PackageReaders::appFile),
    ADAPTER_LINE(AdapterLines::answered);

    private final Reader reader;

    FuzzTarget(Reader reader) {
        this.reader = reader;
    }

    /** Reads, and lets every exception out that a caller would not expect. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] content) throws IOException;
    }

    void read(byte[] content) throws IOException {
        reader.read(content);
    }

    /** The folder of inputs to begin with, and of those which once were too much. */
    Path corpus() {
        return Path.of("src", "test", "fuzz", name().toLowerCase(Locale.ROOT));
    }
}
