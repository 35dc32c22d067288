package io.github.nscope;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.path.Blocklist;
import io.github.nscope.pin.LegacyPins;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.transparency.LogStore;
import java.nio.charset.StandardCharsets;

/**
 * What a process reads from the device's data directory, once.
 *
 * @param blocklist the keys that the device refuses
 * @param legacyPins the device's own pins, none on levels without them
 * @param logs the list of transparency logs
 */
record DeviceFiles(Blocklist blocklist, LegacyPins legacyPins, LogStore logs) {
    /** The file of {@code CertPinManager}. */
    static final String LEGACY_PINS = "misc/keychain/pins";

    static DeviceFiles of(Device device, PlatformProfile profile) {
        return new DeviceFiles(
                Blocklist.of(profile, text(device, Blocklist.SHA1_FILE), text(device, Blocklist.SHA256_FILE))
                        .withSerialNumbers(profile, text(device, Blocklist.SERIAL_FILE)),
                profile.has(Behavior.LEGACY_PIN_FILE) && device.dataFiles().containsKey(LEGACY_PINS)
                        ? LegacyPins.read(text(device, LEGACY_PINS)).saying(wording(profile))
                        : LegacyPins.none(),
                LogStore.load(profile, device.dataFiles().get(LogStore.path(profile)), device.time()));
    }

    private static LegacyPins.Wording wording(PlatformProfile profile) {
        return profile.has(Behavior.LEGACY_PIN_FAILURE_NAMED)
                ? LegacyPins.Wording.NAMED
                : LegacyPins.Wording.OF_THE_CAUSE;
    }

    private static String text(Device device, String path) {
        Bytes content = device.dataFiles().get(path);
        return content == null ? "" : new String(content.toArray(), StandardCharsets.ISO_8859_1);
    }
}
