package io.github.nscope.cli;

import io.github.nscope.App;
import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.option.AppBuild;
import io.github.nscope.cli.option.AxisOptions;
import io.github.nscope.cli.option.DescribedApp;
import io.github.nscope.cli.option.DeviceSettings;
import io.github.nscope.cli.option.Resolved;
import io.github.nscope.cli.option.StoreOptions;
import io.github.nscope.cli.whatif.Axis;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Matrix;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.platform.ApiLevel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a matrix from options: every combination of target, build, store and time. */
final class MatrixRows {
    // About a minute's work on an old machine.
    private static final int MOST_CELLS = 200_000;

    private static final Resolved<DeviceStores> NO_STORES = new Resolved<>(DeviceStores.empty(), List.of());

    private final AxisOptions options;
    private final DescribedApp app;
    private final DeviceSettings.Given devices;
    private final @Nullable StoreOptions stores;
    private final Remarks remarks = new Remarks();

    /**
     * Rows.
     *
     * @param stores the devices' certificates; null for questions that need none
     */
    MatrixRows(AxisOptions options, DescribedApp app, DeviceSettings.Given devices, @Nullable StoreOptions stores) {
        this.options = options;
        this.app = app;
        this.devices = devices;
        this.stores = stores;
    }

    /** The rows with what was assumed. */
    record Result(List<Axis> axes, List<Matrix.Row> rows, List<String> remarks) {
        Result {
            axes = List.copyOf(axes);
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }
    }

    Result read(Clock clock, ZoneId zone, List<Inquiry> inquiries) throws BadInput {
        List<Integer> targets = options.targets();
        List<Instant> times = options.times(clock, zone);
        List<String> storeNames = stores != null && stores.hasUserCas()
                ? List.of("without user CAs", "with user CAs")
                : List.of("system store");
        List<Axis> axes = List.of(
                new Axis(
                        "target",
                        targets.isEmpty()
                                ? List.of("as the app says")
                                : targets.stream().map(String::valueOf).toList(),
                        targets.isEmpty() ? Axis.Numbers.NO : Axis.Numbers.YES),
                new Axis("build", options.builds(), Axis.Numbers.NO),
                new Axis("store", storeNames, Axis.Numbers.NO),
                new Axis("time", times.stream().map(Instant::toString).toList(), Axis.Numbers.NO));
        long cells = axes.stream().mapToLong(axis -> axis.values().size()).reduce(1, Math::multiplyExact)
                * options.levels().size()
                * inquiries.size();
        if (cells > MOST_CELLS) {
            throw BadInput.usage(cells + " combinations, more than " + MOST_CELLS, "name fewer levels, hosts or times");
        }
        if (!options.hasTimes()) {
            remarks.addAll(List.of("The devices' clock is this machine's: " + times.get(0) + " (--at)."));
        }
        List<Matrix.Row> rows = new ArrayList<>();
        for (List<Integer> indexes : combinations(axes)) {
            rows.add(row(indexes, targets, times));
        }
        return new Result(axes, rows, remarks.all());
    }

    private static List<List<Integer>> combinations(List<Axis> axes) {
        List<List<Integer>> combinations = List.of(List.of());
        for (Axis axis : axes) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> start : combinations) {
                for (int index = 0; index < axis.values().size(); index++) {
                    List<Integer> combination = new ArrayList<>(start);
                    combination.add(index);
                    longer.add(combination);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private Matrix.Row row(List<Integer> indexes, List<Integer> targets, List<Instant> times) throws BadInput {
        Integer target = targets.isEmpty() ? null : targets.get(indexes.get(0));
        AppBuild build = new AppBuild(options.builds().get(indexes.get(1)), target, null);
        List<Situation> situations = new ArrayList<>();
        for (ApiLevel level : options.levels()) {
            Resolved<App> onLevel = app.on(level, build);
            Resolved<DeviceStores> found = stores == null ? NO_STORES : stores.read(level);
            DeviceStores all = found.value();
            boolean withUser = indexes.get(2) == 1;
            DeviceStores chosen = withUser ? all : all.withUser(CertificateStore.of(List.of()));
            remarks.addAll(onLevel.remarks());
            remarks.addAll(found.remarks());
            situations.add(
                    Situation.of(onLevel.value(), devices.on(level, chosen).at(times.get(indexes.get(3)))));
        }
        return new Matrix.Row(indexes, situations);
    }
}
