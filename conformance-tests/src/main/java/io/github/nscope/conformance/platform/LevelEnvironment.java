package io.github.nscope.conformance.platform;

import io.github.nscope.conformance.protocol.Device;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What the classes of one level see of the device and the app of the case at hand. One case at a time. */
final class LevelEnvironment {
    private final int level;
    private final Path root;
    private final Path data;
    private final XmlNatives xml = new XmlNatives();
    private Instant time = Instant.EPOCH;
    private String zone = "UTC";
    private int targetSdk;
    private Map<Long, Boolean> compatChanges = Map.of();

    /**
     * An environment of its own.
     *
     * @param level the API level
     * @param root what the device has under ANDROID_ROOT
     * @param data what the device has under ANDROID_DATA
     */
    LevelEnvironment(int level, Path root, Path data) {
        this.level = level;
        this.root = root;
        this.data = data;
    }

    /** Begins a case: its device, and the app's target SDK. */
    void begin(Device device, int newTargetSdk) {
        this.time = device.time();
        this.zone = device.timeZone();
        this.targetSdk = newTargetSdk;
        this.compatChanges = device.compatChanges();
    }

    int level() {
        return level;
    }

    Path root() {
        return root;
    }

    Path data() {
        return data;
    }

    Instant time() {
        return time;
    }

    String zone() {
        return zone;
    }

    XmlNatives xml() {
        return xml;
    }

    /** Whether a compatibility change is on: as the case says, else as level 37's compat_config.xml does. */
    boolean isChangeEnabled(long change) {
        Boolean said = compatChanges.get(change);
        if (said != null) {
            return said;
        }
        return switch ((int) change) {
            case 407952621, 419020719 -> targetSdk > 36;
            case 415007211 -> false;
            default -> throw new StandInFault("unknown compatibility change " + change);
        };
    }
}
