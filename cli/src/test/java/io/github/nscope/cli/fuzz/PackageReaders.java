package io.github.nscope.cli.fuzz;

import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.cli.app.AppInput;
import io.github.nscope.cli.app.AppInputs;
import io.github.nscope.cli.app.AppOnDevice;
import io.github.nscope.cli.app.BuildVariant;
import io.github.nscope.cli.bundle.ProtoTable;
import io.github.nscope.cli.bundle.ProtoXml;
import io.github.nscope.cli.compiled.CompiledAttribute;
import io.github.nscope.cli.compiled.CompiledXml;
import io.github.nscope.cli.compiled.MalformedResource;
import io.github.nscope.cli.compiled.PhoneQualifiers;
import io.github.nscope.cli.compiled.ResourceTable;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What reads apps as the build tools wrote them. */
final class PackageReaders {
    private static final Path FILE = temporaryFile();

    private PackageReaders() {}

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("nscope-fuzz", ".apk");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes everything and keeps nothing. */
    private static final CompiledXml.Handler IGNORED = new CompiledXml.Handler() {
        @Override
        public void startElement(String namespace, String name, List<CompiledAttribute> attributes, int line) {}

        @Override
        public void endElement(int line) {}

        @Override
        public void text(String value, int line) {}
    };

    static void compiledXml(byte[] content) {
        try {
            CompiledXml.read(content, IGNORED);
        } catch (MalformedResource refused) {
            // Declared.
        }
    }

    static void protoXml(byte[] content) {
        try {
            ProtoXml.read(content, IGNORED);
        } catch (MalformedResource refused) {
            // Declared.
        }
    }

    static void resourceTable(byte[] content) {
        try {
            ResourceTable table = new ResourceTable();
            table.add(content, 0);
            ask(table);
        } catch (MalformedResource refused) {
            // Declared.
        }
    }

    static void protoTable(byte[] content) {
        try {
            ResourceTable table = new ResourceTable();
            ProtoTable.addTo(table, content, 0);
            ask(table);
        } catch (MalformedResource refused) {
            // Declared.
        }
    }

    private static void ask(ResourceTable table) throws MalformedResource {
        for (int type = 0; type < 8; type++) {
            int resource = 0x7f000000 | type << 16;
            table.name(resource);
            ResourceTable.choose(table.variants(resource), PhoneQualifiers.of(ApiLevel.of(34)));
            table.variants(resource | 1);
        }
        table.find("xml", "nsc", 0x7f010000);
        table.find("raw", "ca", 0x7f020000);
    }

    /** An app in whatever form, up to its policy on the oldest and newest level. */
    static void appFile(byte[] content) throws IOException {
        Files.write(FILE, content);
        try {
            AppInput app = AppInputs.read(FILE);
            for (int level : new int[] {24, 37}) {
                AppOnDevice seen = app.on(ApiLevel.of(level), BuildVariant.AS_GIVEN);
                Device device = Device.of(level).at(CertificateReaders.TIME);
                NscEngine engine = NscEngine.of(seen.app(ApiLevel.of(level)), device);
                Answers.write(engine.policy("www.example.com").explanation());
            }
        } catch (BadInput refused) {
            Refusals.check(refused);
        }
    }
}
