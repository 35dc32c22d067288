package io.github.nscope.cli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The app that Appium installs on devices, from the npm package io.appium.settings 8.0.10; expectations by {@code aapt2 dump}. */
class RealAppTest {
    @Test
    void reads_a_published_app() throws BadInput {
        Path apk = RealApps.named("settings_apk-debug.apk");
        assumeTrue(Files.isRegularFile(apk), "needs fetch-real-apps.sh");

        AppOnDevice app = AppInputs.read(apk).on(ApiLevel.of(34), BuildVariant.AS_GIVEN);

        assertThat(app.manifest().packageName()).contains("io.appium.settings");
        assertThat(app.manifest().minSdk()).isEqualTo(OptionalInt.of(26));
        assertThat(app.manifest().targetSdk()).isEqualTo(OptionalInt.of(35));
        assertThat(app.manifest().debuggable()).isTrue();
        assertThat(app.manifest().usesCleartextTraffic()).isEmpty();
        assertThat(app.configuration()).isNull();
    }
}
