package io.github.nscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.cli.render.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nscope",
                "evaluate",
                "policy",
                "roots",
                "matrix",
                "diff",
                "pins",
                "adapter",
                "conformance",
                "completion"
            })
    void helpOfEveryCommand(String command) {
        Run run = command.equals("nscope") ? Run.of("--help") : Run.of(command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        Golden.check("help/" + command + ".txt", run.out());
    }

    @ParameterizedTest
    @EnumSource
    void helpUsesTheWidthOfTheTerminal(Subcommand command) {
        Run run = Run.on(new Terminal(120, Terminal.Colour.OFF), "", command.word(), "--help");

        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(run.out()).startsWith("Usage: nscope " + command.word());
    }

    @Test
    void versionNamesTheLevels() {
        Run run = Run.of("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("nscope ").endsWith("API levels 23 to 37\n");
    }

    @Test
    void completionDescribesEveryCommand() {
        Run run = Run.of("completion");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash");
        for (Subcommand subcommand : Subcommand.values()) {
            assertThat(run.out()).contains(subcommand.word());
        }
        assertThat(run.out()).contains("--api", "--config");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "~nscope: Missing command; see 'nscope --help'",
                "polciy~nscope: Unmatched argument at index 0: 'polciy', did you mean policy; see 'nscope --help'",
                "policy~nscope policy: --api is missing; give the device's API level, 23 to 37",
                "evaluate --chain x --host h~nscope evaluate: --api is missing; give the device's API level, 23 to 37",
                "evaluate --api 34 --host h~nscope evaluate: --chain is missing; name a file with the certificates that"
                        + " the server sent",
                "evaluate --api 34 --chain x~nscope evaluate: neither --host nor --without-host; name the host that the"
                        + " app connects to, or say that the caller names none",
                "policy --api 22~nscope policy: Invalid value for option '--api': API level 22 is not supported;"
                        + " levels 23 to 37 are; see 'nscope policy --help'",
                "policy --api new~nscope policy: Invalid value for option '--api': 'new' is not an API level,"
                        + " give a number from 23 to 37; see 'nscope policy --help'",
                "policy --api 34 --compat 1=yes~nscope policy: Invalid value for option '--compat' (ID=on|off):"
                        + " '1=yes' is not of the form ID=on or ID=off; see 'nscope policy --help'",
                "policy --api 34 --compat 5=on~nscope policy: Invalid value for option '--compat' (ID=on|off): nothing here"
                        + " depends on the change 5, known are [407952621, 415007211, 419020719]; see 'nscope policy"
                        + " --help'",
                "policy --api 34 --raw ca~nscope policy: Invalid value for option '--raw' (NAME=FILE): 'ca' is not of"
                        + " the form name=file; see 'nscope policy --help'",
                "policy --api 34 --format xml~nscope policy: Invalid value for option '--format': 'xml' is no format,"
                        + " give one of text, json, jsonl, html; see 'nscope policy --help'",
                "policy --api 34 --hots h~nscope policy: Unknown options: '--hots', 'h', did you mean --host;"
                        + " see 'nscope policy --help'",
                "policy --api 34 --at tomorrow~nscope policy: --at tomorrow: not an ISO 8601 date or date-time; write"
                        + " 2026-01-31, 2026-01-31T12:00 or 2026-01-31T12:00:00Z",
                "policy --api 34 --time-zone Mars~nscope policy: --time-zone Mars: no such time zone; write a name like"
                        + " Europe/Berlin, UTC or +02:00",
                "policy --api 34 --target-sdk -1~nscope policy: --target-sdk -1: negative; give the app's"
                        + " targetSdkVersion",
                "policy --api 34 --host https://h/~nscope policy: --host https://h/: a URL; give the name alone,"
                        + " without scheme, port and path",
                "policy --api 34 --host h --without-host~nscope policy: --host and --without-host; give one of them",
                "policy --api 34 --debug-config x~nscope policy: --debug-config without a configuration; give"
                        + " --config, too",
                "policy --api 34 --target-sdk x~nscope policy: Invalid value for option '--target-sdk': 'x' is no whole"
                        + " number; see 'nscope policy --help'",
                "policy --api 34 --at 2026-06-01 --api=30~nscope policy: --api is given twice, give it once; see 'nscope"
                        + " policy --help'",
                "policy --api 34 --host a --host b~nscope policy: --host is given twice, give it once; see 'nscope policy"
                        + " --help'",
                "diff a.xml b.xml c.xml~nscope diff: c.xml is one too many; compare two at a time",
                "conformance run --filter nothing/here~nscope conformance run: nothing to ask: no case has such an id at such"
                        + " a level; give --filter ids as in 'pins/*', --levels as in 24-28,34",
                "diff~nscope diff: nothing to compare; name an app or a configuration",
                "diff ../docs/examples/network_security_config.xml~nscope diff:"
                        + " ../docs/examples/network_security_config.xml alone; name a second one, or what changes by"
                        + " --to-api, --to-build, --to-target-sdk or --to-at",
                "diff ../docs/examples/network_security_config.xml --to-api 34~nscope diff: --to-api without a single"
                        + " level; give the level before by --api",
                "matrix --api 22..30~nscope matrix: --api 22..30: no list of numbers from 23 to 37; write --api 24..28,34"
                        + " or --api 34",
                "matrix --target-sdk 28..27~nscope matrix: --target-sdk 28..27: no list of numbers from 1 to 10000;"
                        + " write --target-sdk 24..28,34 or --target-sdk 34",
                "matrix --at soon~nscope matrix: --at soon: not an ISO 8601 date or date-time; write 2026-01-31,"
                        + " 2026-01-31T12:00 or 2026-01-31T12:00:00Z",
                "matrix --build paidDebug~nscope matrix: --build paidDebug: the files of an app are only of release or"
                        + " debug builds; give the project by --app for its variants",
                "matrix --target-sdk 1..10000~nscope matrix: 280000 combinations, more than 200000; name fewer levels,"
                        + " hosts or times",
                "policy --api 34 --app a.apk --config c~nscope policy: --app beside --config; give the app, or its files",
                "policy --api 34 --app a.apk --manifest m~nscope policy: --app beside --manifest; give the app, or its"
                        + " files",
                "policy --api 34 --build paidDebug~nscope policy: --build paidDebug: the files of an app are only of"
                        + " release or debug builds; give the project by --app for its variants",
            })
    void aWrongCommandLineIsOneLineAndExitCode2(String arguments, String line) {
        assertFails(2, line, arguments == null ? new String[0] : arguments.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "--config, nowhere/file, --config",
        "--manifest, nowhere/file, --manifest",
        "--raw, ca=nowhere/file, --raw",
        "--data-file, misc/x=nowhere/file, --data-file",
    })
    void aFileThatIsNotThereIsOneLineAndExitCode4(String option, String value, String named) {
        assertFails(
                4,
                "nscope policy: nowhere/file: no such file; check the path given to " + named,
                "policy",
                "--api",
                "34",
                option,
                value);
    }

    @Test
    void anAppThatIsNotThereIsOneLineAndExitCode4() {
        assertFails(
                4,
                "nscope policy: nowhere/file: no such file; check the path",
                "policy",
                "--api",
                "34",
                "--app",
                "nowhere/file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config", "--manifest"})
    void aDirectoryIsNoFile(String option) {
        assertFails(
                4,
                "nscope policy: " + folder + ": is a directory; name a file in it",
                "policy",
                "--api",
                "34",
                option,
                folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--system-store", "--user-ca", "--removed-ca", "--chain", "--ocsp", "--sct-list"})
    void aFileOfAConnectionThatIsNotThereIsOneLineAndExitCode4(String option) {
        assertFails(
                4,
                "nscope evaluate: nowhere/file: no such file; check the path given to " + option,
                evaluate(option, "nowhere/file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--system-store", "--user-ca", "--removed-ca", "--chain"})
    void aFileWithoutCertificatesIsOneLineAndExitCode4(String option) throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no certificates here");

        assertFails(
                4,
                "nscope evaluate: " + file + ": no certificates in it; give a file with PEM blocks"
                        + " (-----BEGIN CERTIFICATE-----), DER or PKCS#7",
                evaluate(option, file.toString()));
    }

    @Test
    void anEmptyStandardInputIsNamed() {
        assertFails(
                4,
                "nscope evaluate: standard input: the file is empty; give a file with PEM blocks"
                        + " (-----BEGIN CERTIFICATE-----), DER or PKCS#7",
                evaluate("--chain", "-"));
    }

    private static String[] evaluate(String option, String value) {
        List<String> words = new ArrayList<>(List.of("evaluate", "--api", "34", "--host", "h", option, value));
        if (!option.equals("--chain")) {
            words.addAll(
                    List.of("--chain", Run.CERTIFICATES.resolve("chain.pem").toString()));
        }
        return words.toArray(String[]::new);
    }

    @Test
    void anEmptyDirectoryIsNoStore() {
        assertFails(
                4,
                "nscope evaluate: " + folder + ": a directory without files; name Android's cacerts directory, or a PEM"
                        + " file",
                evaluate("--system-store", folder.toString()));
    }

    @Test
    void aManifestMayNameAConfigurationThatIsNotThere() throws Exception {
        Path manifest = Files.writeString(folder.resolve("AndroidManifest.xml"), """
                <manifest xmlns:android="http://schemas.android.com/apk/res/android">
                    <application android:networkSecurityConfig="@xml/net" />
                </manifest>
                """);

        assertFails(
                4,
                "nscope policy: " + manifest + ": names @xml/net, but res/xml/net.xml is not beside it;"
                        + " give the file by --config",
                "policy",
                "--api",
                "34",
                "--manifest",
                manifest.toString());
    }

    private static void assertFails(int status, String line, String... arguments) {
        Run run = Run.of(arguments);

        assertThat(run.err()).isEqualTo(line + System.lineSeparator());
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(status);
    }
}
