package io.github.nscope.cli.option;

import io.github.nscope.Device;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.Moment;
import io.github.nscope.platform.ApiLevel;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that hold for a device of any level at any time. */
public sealed class DeviceSettings permits DeviceOptions {
    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "The device's time zone, for dates in pin-sets. Default: UTC.")
    private String timeZone = "UTC";

    @Option(
            names = "--compat",
            paramLabel = "ID=on|off",
            converter = CompatChange.Converter.class,
            description = "A compatibility change, forced on or off. Repeatable.")
    private List<CompatChange> compatChanges = List.of();

    @Option(
            names = "--data-file",
            paramLabel = "PATH=FILE",
            converter = NamedFile.Converter.class,
            description = "A file under /data that the platform reads, such as"
                    + " misc/keychain/pubkey_blacklist.txt. Repeatable.")
    private List<NamedFile> dataFiles = List.of();

    /** The device's time zone. */
    public final ZoneId zone() throws BadInput {
        return Moment.zone(timeZone);
    }

    /** What was said, with the files read. */
    public final Given settings() throws BadInput {
        Map<String, Bytes> files = new HashMap<>();
        for (NamedFile file : dataFiles) {
            files.put(underData(file.name()), new InputFile("--data-file", file.path()).read(InputFile.BUNDLE_LIMIT));
        }
        return new Given(zone(), compatChanges, files);
    }

    /** The engine knows files by their path below the data directory; people also give the whole path. */
    private static String underData(String path) {
        return path.startsWith("/data/") ? path.substring("/data/".length()) : path;
    }

    /** What was said; makes any number of devices. */
    public static final class Given {
        private final ZoneId zone;
        private final List<CompatChange> compatChanges;
        private final Map<String, Bytes> dataFiles;

        private Given(ZoneId zone, List<CompatChange> compatChanges, Map<String, Bytes> dataFiles) {
            this.zone = zone;
            this.compatChanges = List.copyOf(compatChanges);
            this.dataFiles = Map.copyOf(dataFiles);
        }

        /** A device of a level, but for its clock. */
        public Device.Builder on(ApiLevel level, DeviceStores stores) {
            Device.Builder device = Device.of(level).zone(zone).stores(stores);
            compatChanges.forEach(change -> device.compatChange(change.id(), change.enabled()));
            dataFiles.forEach(device::dataFile);
            return device;
        }
    }
}
