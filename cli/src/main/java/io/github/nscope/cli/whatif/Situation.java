package io.github.nscope.cli.whatif;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.time.Instant;
import java.util.Collection;

/**
 * An app on a device, with the behaviours of that device or fewer.
 *
 * @param app the app
 * @param device the device
 * @param profile the behaviours in force
 */
public record Situation(App app, Device device, PlatformProfile profile) {
    /** An app on a device as it is. */
    public static Situation of(App app, Device device) {
        return new Situation(app, device, NscEngine.profile(app, device));
    }

    /** The engine that answers for it. */
    public NscEngine engine() {
        return NscEngine.of(app, device, profile);
    }

    /** The same with behaviours switched off. */
    public Situation without(Collection<Behavior> behaviors) {
        PlatformProfile fewer = profile;
        for (Behavior behavior : behaviors) {
            fewer = fewer.without(behavior);
        }
        return new Situation(app, device, fewer);
    }

    /** The same at another time of the device's clock. */
    public Situation at(Instant time) {
        Device.Builder later = Device.of(device.apiLevel())
                .conscrypt(device.conscrypt())
                .zone(device.zone())
                .stores(device.stores());
        device.compatChanges().forEach(later::compatChange);
        device.dataFiles().forEach(later::dataFile);
        return new Situation(app, later.at(time), profile);
    }
}
