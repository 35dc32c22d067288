package io.github.nscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestFileTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatHasToDoWithNetworkSecurity() throws Exception {
        Manifest manifest = read("""
                <manifest xmlns:android="http://schemas.android.com/apk/res/android" android:targetSandboxVersion="2">
                    <uses-sdk android:minSdkVersion="21" android:targetSdkVersion="33" />
                    <application android:usesCleartextTraffic="true" android:debuggable="true"
                        android:networkSecurityConfig="@xml/net" />
                </manifest>
                """);

        assertThat(manifest.targetSdk()).hasValue(33);
        assertThat(manifest.targetSandboxVersion()).hasValue(2);
        assertThat(manifest.usesCleartextTraffic()).contains(true);
        assertThat(manifest.debuggable()).contains(true);
        assertThat(manifest.configurationEntry()).contains("net");
    }

    @Test
    void saysNothingWhereTheManifestSaysNothing() throws Exception {
        Manifest manifest = read("<manifest><application usesCleartextTraffic=\"true\" /></manifest>");

        assertThat(manifest.targetSdk()).isEmpty();
        assertThat(manifest.targetSandboxVersion()).isEmpty();
        assertThat(manifest.usesCleartextTraffic()).isEmpty();
        assertThat(manifest.debuggable()).isEmpty();
        assertThat(manifest.configurationEntry()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("5.6: without a target the minimum counts, and a codename is newer than any level")
    @CsvSource({
        "android:targetSdkVersion='28', 28",
        "android:minSdkVersion='21', 21",
        "android:minSdkVersion='21' android:targetSdkVersion='23', 23",
        "android:targetSdkVersion='Baklava', 10000",
        "android:minSdkVersion='T', 10000",
        "android:maxSdkVersion='30', -1",
    })
    void targetSdk(String attributes, int target) throws Exception {
        assertThat(read(manifest("<uses-sdk " + attributes.replace('\'', '"') + "/>"))
                        .targetSdk())
                .isEqualTo(target < 0 ? OptionalInt.empty() : OptionalInt.of(target));
    }

    @Test
    void theLastUsesSdkReplacesThoseBefore() throws Exception {
        String manifest =
                manifest("<uses-sdk android:targetSdkVersion=\"33\"/><uses-sdk android:minSdkVersion=\"22\"/>");

        assertThat(read(manifest).targetSdk()).hasValue(22);
    }

    @Test
    void elementsInTheWrongPlaceAreNotRead() throws Exception {
        String manifest =
                manifest("<queries><application android:usesCleartextTraffic=\"true\"/></queries><application/>");

        assertThat(read(manifest).usesCleartextTraffic()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"@xml/net, net", "@com.example.app:xml/net_2, net_2", "@null,"})
    void theConfigurationIsAReference(String text, String entry) throws Exception {
        assertThat(read(application("networkSecurityConfig", text))
                        .configurationEntry()
                        .orElse(null))
                .isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "networkSecurityConfig|net|networkSecurityConfig=\"net\" can't be resolved here; write it as @xml/name",
                "networkSecurityConfig|@string/x|networkSecurityConfig=\"@string/x\" can't be resolved here; write it as"
                        + " @xml/name",
                "networkSecurityConfig|${nsc}|networkSecurityConfig=\"${nsc}\" is filled in by the build; write it as"
                        + " @xml/name",
                "usesCleartextTraffic|${clear}|usesCleartextTraffic=\"${clear}\" is filled in by the build; give the"
                        + " value by --uses-cleartext-traffic=true or =false",
                "usesCleartextTraffic|@bool/clear|usesCleartextTraffic=\"@bool/clear\" can't be resolved here; give the"
                        + " value by --uses-cleartext-traffic=true or =false",
                "debuggable|yes|debuggable=\"yes\" can't be resolved here; give the value by --debuggable or"
                        + " --no-debuggable",
            })
    void aValueThatIsNotThereIsAnErrorWhenItIsAskedFor(String name, String text, String problem) throws Exception {
        Manifest manifest = read(application(name, text));

        assertThatThrownBy(() -> {
                    manifest.configurationEntry();
                    manifest.usesCleartextTraffic();
                    manifest.debuggable();
                })
                .isInstanceOf(BadInput.class)
                .hasMessage(file() + ": line 1: " + problem);
    }

    @Test
    void aTargetThatTheBuildFillsInNamesTheOption() throws Exception {
        Manifest manifest = read(manifest("<uses-sdk android:targetSdkVersion=\"${target}\"/>"));

        assertThatThrownBy(manifest::targetSdk)
                .hasMessage(file() + ": line 1: targetSdkVersion=\"${target}\" is filled in by the build;"
                        + " give the number by --target-sdk");
    }

    @Test
    void whatIsNoManifestIsRefused() {
        assertRefused("<resources/>", "its root is <resources>, not <manifest>; give the app's AndroidManifest.xml");
        assertRefused("<manifest>\n<a></manifest>", "not well-formed XML, see line 2; repair it");
        assertRefused("", "not well-formed XML, see line 1; repair it");
        assertRefused("\u0003\u0000\u0008\u0000\u0001", "a compiled manifest; give the text that it was compiled from");
        assertRefused(
                "<!DOCTYPE manifest [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><manifest>&e;</manifest>",
                "not well-formed XML, see line 1; repair it");
    }

    private void assertRefused(String text, String problem) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInput.class).hasMessage(file() + ": " + problem);
    }

    private static String application(String name, String text) {
        return manifest("<application android:" + name + "=\"" + text + "\"/>");
    }

    private static String manifest(String content) {
        return "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\">" + content + "</manifest>";
    }

    private Manifest read(String text) throws Exception {
        Files.writeString(file(), text);
        return ManifestFile.read(new InputFile("--manifest", file()));
    }

    private Path file() {
        return folder.resolve("AndroidManifest.xml");
    }
}
