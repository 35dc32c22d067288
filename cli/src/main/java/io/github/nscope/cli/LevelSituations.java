package io.github.nscope.cli;

import io.github.nscope.App;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.AppBuild;
import io.github.nscope.cli.option.AppOptions;
import io.github.nscope.cli.option.DescribedApp;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.platform.ApiLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An app on devices of many levels, as options describe them. */
final class LevelSituations {
    private final AppOptions app;
    private final DeviceSettings settings;
    private final @Nullable StoreOptions stores;
    private final Remarks remarks;

    /**
     * What options describe.
     *
     * @param stores the devices' certificates; null for questions that need none
     */
    LevelSituations(AppOptions app, DeviceSettings settings, @Nullable StoreOptions stores, Remarks remarks) {
        this.app = app;
        this.settings = settings;
        this.stores = stores;
        this.remarks = remarks;
    }

    /** One for each level. */
    List<Situation> at(Instant time, List<ApiLevel> levels) throws BadInput {
        DescribedApp described = app.open();
        AppBuild build = app.build();
        DeviceSettings.Given given = settings.settings();
        List<Situation> situations = new ArrayList<>();
        for (ApiLevel level : levels) {
            Resolved<App> onLevel = described.on(level, build);
            DeviceStores found = DeviceStores.empty();
            if (stores != null) {
                Resolved<DeviceStores> read = stores.read(level);
                found = read.value();
                remarks.addAll(read.remarks());
            }
            remarks.addAll(onLevel.remarks());
            situations.add(Situation.of(onLevel.value(), given.on(level, found).at(time)));
        }
        return situations;
    }
}
