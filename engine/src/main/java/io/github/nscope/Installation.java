package io.github.nscope;

import io.github.nscope.anchor.AnchorSources;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.RememberedSignatures;
import io.github.nscope.certificate.SignatureArithmetic;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.platform.PlatformFacts;
import io.github.nscope.platform.PlatformProfile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An app on a device.
 *
 * @param app the app
 * @param device the device
 * @param profile the behaviours in force for both, or others of the caller's choice
 * @param arithmetic who calculates signatures, which decides nothing
 */
record Installation(App app, Device device, PlatformProfile profile, SignatureArithmetic arithmetic) {
    static PlatformProfile profile(App app, Device device) {
        return PlatformProfile.of(new PlatformFacts(
                device.apiLevel(),
                device.conscrypt(),
                app.targetSdk(),
                app.privileged(),
                app.instant(),
                app.targetSandboxVersion(),
                device.compatChanges()));
    }

    /** The same app on the same device once its stores hold something else. */
    Installation with(DeviceStores changed) {
        return new Installation(app, device.with(changed), profile, arithmetic);
    }

    /** Where the app's own configuration finds certificates. */
    AnchorSources sources() {
        return AnchorSources.of(device.stores(), app.resources().orElse(Map.of()), profile);
    }

    /** The device's signature checks, with a memory of their own. */
    SignatureCheck signatures() {
        return RememberedSignatures.of(SignatureCheck.of(profile, arithmetic));
    }

    Question question(@Nullable String host) {
        return new Question(device.apiLevel(), app.targetSdk(), host, device.time(), device.zone());
    }
}
