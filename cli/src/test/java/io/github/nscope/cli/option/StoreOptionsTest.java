package io.github.nscope.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.platform.ApiLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

class StoreOptionsTest {
    private static final Path CERTIFICATES = Path.of("src/test/resources/certificates");
    private static final String ROOT_FILE = "cde7a51a.0";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cacerts", "root.pem", "root.jks", "root.p12", "root-open.p12"})
    void aStoreHasManyForms(String name) throws Exception {
        Resolved<DeviceStores> stores = read("--system-store", CERTIFICATES.resolve(name));

        assertThat(stores.value().system().files()).containsOnlyKeys(storedName("root.pem"));
        assertThat(stores.value().user().files()).isEmpty();
        assertThat(stores.value().removed().files()).isEmpty();
        assertThat(stores.remarks()).isEmpty();
    }

    @Test
    void aDirectoryWhoseFilesAndroidWouldNotFindIsRemarkedOn() throws Exception {
        Files.copy(CERTIFICATES.resolve("root.pem"), folder.resolve("root.crt"));

        Resolved<DeviceStores> stores = read("--system-store", folder);

        assertThat(stores.value().system().files()).containsOnlyKeys("root.crt");
        assertThat(stores.remarks())
                .containsExactly("No file in " + folder + " has a name like 5ed36f99.0, by which Android finds a"
                        + " certificate, so none is trusted; a PEM bundle needs no names (--system-store).");
    }

    @Test
    void withoutAStoreThisJavasRootsAreTakenAsFarAsTheLevelShipsThem() throws Exception {
        Resolved<DeviceStores> old = read(ApiLevel.of(24));
        Resolved<DeviceStores> current = read(ApiLevel.of(36));

        assertThat(old.value().system().files()).hasSizeGreaterThan(30);
        assertThat(current.value().system().files())
                .hasSizeGreaterThan(30)
                .isNotEqualTo(old.value().system().files());
        assertThat(current.remarks())
                .singleElement()
                .asString()
                .matches("The system store is taken from this Java's roots: the [0-9]+ that level 36 ships; [0-9]+ more"
                        + " that it ships are not among them \\(--system-store\\)\\.");
    }

    @Test
    void whatTheUserAddedIsAStoreOfItsOwn() throws Exception {
        Resolved<DeviceStores> stores = read(
                "--system-store",
                CERTIFICATES.resolve("cacerts"),
                "--user-ca",
                CERTIFICATES.resolve("proxy-root.pem"),
                "--user-ca",
                CERTIFICATES.resolve("other-root.pem"));

        assertThat(stores.value().user().files())
                .containsOnlyKeys(storedName("proxy-root.pem"), storedName("other-root.pem"));
    }

    @Test
    void aRemovedCertificateHidesTheFileThatHoldsIt() throws Exception {
        Bytes other = Bytes.copyOf(Files.readAllBytes(CERTIFICATES.resolve("other-root.pem")));
        Path store = Files.createDirectory(folder.resolve("store"));
        Files.write(store.resolve(ROOT_FILE), other.toArray());
        Files.copy(CERTIFICATES.resolve("root.pem"), store.resolve("cde7a51a.1"));

        Resolved<DeviceStores> stores = read("--system-store", store, "--removed-ca", CERTIFICATES.resolve("root.pem"));

        assertThat(stores.value().removed().files()).containsOnlyKeys("cde7a51a.1");
    }

    @Test
    void aStoredNameIsTheOldSubjectHashOfOpenssl() throws Exception {
        assertThat(storedName("root.pem")).isEqualTo(ROOT_FILE);
    }

    private static String storedName(String file) throws BadInput {
        Certificate certificate = CertificateFile.read(new InputFile("--chain", CERTIFICATES.resolve(file)))
                .get(0);
        return certificate.subject().directoryHash() + ".0";
    }

    private static Resolved<DeviceStores> read(Object... arguments) throws BadInput {
        Holder holder = new Holder();
        new CommandLine(holder)
                .parseArgs(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
        return holder.stores.read(ApiLevel.of(34));
    }

    private static Resolved<DeviceStores> read(ApiLevel level) throws BadInput {
        return new StoreOptions().read(level);
    }

    @Command
    private static final class Holder {
        @ArgGroup(validate = false)
        private StoreOptions stores = new StoreOptions();
    }
}
