package io.github.nscope.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nscope.Device;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

class DeviceOptionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00.789Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void onlyTheLevelIsNeeded() throws Exception {
        Resolved<Device> device = read("--api", "36.1");

        assertThat(device.value().apiLevel()).isEqualTo(new ApiLevel(36, 1));
        assertThat(device.value().time()).isEqualTo("2026-06-01T12:00:00Z");
        assertThat(device.value().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(device.remarks())
                .containsExactly("The device's clock is this machine's: 2026-06-01T12:00:00Z (--at).");
    }

    @Test
    void aDateIsLocalToTheDevice() throws Exception {
        Resolved<Device> device = read("--api", "34", "--at", "2026-01-31", "--time-zone", "Asia/Tokyo");

        assertThat(device.value().time()).isEqualTo("2026-01-30T15:00:00Z");
        assertThat(device.value().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(device.remarks()).isEmpty();
    }

    @Test
    void changesAreForcedOneByOne() throws Exception {
        assertThat(read("--api", "37", "--compat", "407952621=off", "--compat", "415007211=on")
                        .value()
                        .compatChanges())
                .isEqualTo(Map.of(407952621L, false, 415007211L, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"misc/keychain/pubkey_blacklist.txt", "/data/misc/keychain/pubkey_blacklist.txt"})
    void dataFilesAreKnownByTheirPathBelowData(String path) throws Exception {
        Path file = Files.writeString(folder.resolve("list.txt"), "list");

        assertThat(read("--api", "34", "--data-file", path + "=" + file).value().dataFiles())
                .containsOnlyKeys("misc/keychain/pubkey_blacklist.txt");
    }

    @Test
    void conscryptIsThatOfTheLevelUnlessUpdated() throws BadInput {
        assertThat(read("--api", "30").value().conscrypt()).hasToString("30");
        assertThat(read("--api", "30", "--conscrypt", "36").value().conscrypt()).hasToString("36");
        assertThat(read("--api", "37", "--conscrypt", "newest").value().conscrypt())
                .hasToString("upstream-2026");
    }

    @Test
    void conscryptIsNoModuleOfOldLevelsAndNeverGoesBack() {
        for (String[] levels : new String[][] {{"28", "30"}, {"31", "30"}}) {
            assertThatThrownBy(() -> read("--api", levels[0], "--conscrypt", levels[1]))
                    .isInstanceOf(BadInput.class)
                    .hasMessage("--conscrypt " + levels[1] + " on API level " + levels[0]
                            + "; it is a module from level 29 on, and is never older than the device's level");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"38", "22", "upstream", "9999", ""})
    void conscryptIsALevelOrTheNewest(String version) {
        assertThatThrownBy(() -> read("--api", "34", "--conscrypt", version)).isInstanceOf(ParameterException.class);
    }

    private static Resolved<Device> read(String... arguments) throws BadInput {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.device.read(CLOCK);
    }

    @Command
    private static final class Holder {
        @ArgGroup(validate = false)
        private DeviceOptions device = new DeviceOptions();
    }
}
