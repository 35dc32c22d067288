package io.github.nscope.cli.option;

import io.github.nscope.Device;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.Moment;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.ConscryptVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe the device. */
public final class DeviceOptions extends DeviceSettings {
    @Option(
            names = "--api",
            order = -3,
            paramLabel = "LEVEL",
            converter = ApiLevelConverter.class,
            description = "The device's API level, 23 to 37.")
    private @Nullable ApiLevel api;

    @Option(
            names = "--conscrypt",
            order = -2,
            paramLabel = "LEVEL",
            converter = ConscryptConverter.class,
            description = "The level whose Conscrypt the device has got by an update of the module, from level 29 on;"
                    + " newest is what the project has published since. Default: that of --api.")
    private @Nullable ConscryptVersion conscrypt;

    @Option(
            names = "--at",
            order = -2,
            paramLabel = "TIME",
            description = "The device's clock, ISO 8601; without an offset it is local to --time-zone. Default: now.")
    private @Nullable String at;

    /** The device's API level. */
    public ApiLevel apiLevel() throws BadInput {
        if (api == null) {
            throw BadInput.usage("--api is missing", "give the device's API level, 23 to 37");
        }
        return api;
    }

    /**
     * The device without any certificates, for questions that need none.
     *
     * @param clock tells its time where no option does
     */
    public Resolved<Device> read(Clock clock) throws BadInput {
        return read(clock, new Resolved<>(DeviceStores.empty(), List.of()));
    }

    /**
     * The device.
     *
     * @param clock tells its time where no option does
     * @param stores its certificates
     */
    public Resolved<Device> read(Clock clock, StoreOptions stores) throws BadInput {
        return read(clock, stores.read(apiLevel()));
    }

    private Resolved<Device> read(Clock clock, Resolved<DeviceStores> stores) throws BadInput {
        Instant time = at == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : Moment.read(at, zone());
        Device.Builder device = settings().on(apiLevel(), stores.value());
        if (conscrypt != null) {
            if (!conscrypt.isPossibleOn(apiLevel())) {
                throw BadInput.usage(
                        "--conscrypt " + conscrypt + " on API level " + apiLevel(),
                        "it is a module from level 29 on, and is never older than the device's level");
            }
            device.conscrypt(conscrypt);
        }
        List<String> remarks = new ArrayList<>();
        if (at == null) {
            remarks.add("The device's clock is this machine's: " + time + " (--at).");
        }
        remarks.addAll(stores.remarks());
        return new Resolved<>(device.at(time), remarks);
    }
}
