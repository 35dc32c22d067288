package io.github.nscope.cli.option;

import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.CertificateFile;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.StoreContent;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.roots.StoreRelease;
import io.github.nscope.roots.StoreSelection;
import io.github.nscope.roots.SystemRoots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which certificates a device has. */
public final class StoreOptions {
    private static final Pattern WELL_NAMED = Pattern.compile("[0-9a-f]{8}\\.[0-9]+");

    @Option(
            names = "--system-store",
            paramLabel = "PATH",
            description = "The system's certificates: an Android cacerts directory, a PEM bundle, JKS or PKCS#12."
                    + " Default: those of the Java that runs this which the level is known to ship.")
    private @Nullable Path systemStore;

    @Option(names = "--user-ca", paramLabel = "FILE", description = "A CA that the user added. Repeatable.")
    private List<Path> userCas = List.of();

    @Option(
            names = "--removed-ca",
            paramLabel = "FILE",
            description = "A system certificate that the user switched off. Repeatable.")
    private List<Path> removedCas = List.of();

    /** Whether there are CAs that the user added. */
    public boolean hasUserCas() {
        return !userCas.isEmpty();
    }

    /**
     * The stores.
     *
     * @param level the level whose roots are taken where no store is named
     */
    public Resolved<DeviceStores> read(ApiLevel level) throws BadInput {
        List<String> remarks = new ArrayList<>();
        CertificateStore system = system(level, remarks);
        return new Resolved<>(
                DeviceStores.empty()
                        .withSystem(system)
                        .withRemoved(removed(system))
                        .withUser(CertificateStore.of(certificates("--user-ca", userCas))),
                remarks);
    }

    private CertificateStore system(ApiLevel level, List<String> remarks) throws BadInput {
        if (systemStore == null) {
            return rootsOfThisJava(level, remarks);
        }
        StoreContent content = StoreContent.read(new InputFile("--system-store", systemStore));
        if (content instanceof StoreContent.Bundle bundle) {
            return CertificateStore.of(bundle.certificates());
        }
        Map<String, Bytes> files = ((StoreContent.Directory) content).files();
        if (files.keySet().stream().noneMatch(name -> WELL_NAMED.matcher(name).matches())) {
            remarks.add("No file in " + systemStore + " has a name like 5ed36f99.0, by which Android finds a"
                    + " certificate, so none is trusted; a PEM bundle needs no names (--system-store).");
        }
        return CertificateStore.ofFiles(files);
    }

    private static CertificateStore rootsOfThisJava(ApiLevel level, List<String> remarks) throws BadInput {
        Path cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        StoreContent content = StoreContent.read(new InputFile("--system-store", cacerts));
        List<Certificate> certificates = ((StoreContent.Bundle) content).certificates();
        StoreSelection<Certificate> selection =
                SystemRoots.known().select(level, StoreRelease.LATEST, certificates, Certificate::sha256);
        remarks.add("The system store is taken from this Java's roots: the "
                + selection.selected().size() + " that level " + level + " ships;"
                + " " + selection.missing().size() + " more that it ships are not among them (--system-store).");
        return CertificateStore.of(selection.selected());
    }

    /** Names the files that hide files of the system store: a removal counts by name, not by content. */
    private CertificateStore removed(CertificateStore system) throws BadInput {
        Map<String, Bytes> files = new HashMap<>();
        for (Certificate certificate : certificates("--removed-ca", removedCas)) {
            files.put(nameIn(system, certificate), certificate.der());
        }
        return CertificateStore.ofFiles(files);
    }

    private static String nameIn(CertificateStore system, Certificate certificate) {
        int index = 0;
        String name = CertificateStore.nameOf(certificate, index);
        while (system.files().containsKey(name) && !holds(system, name, certificate)) {
            index++;
            name = CertificateStore.nameOf(certificate, index);
        }
        return name;
    }

    private static boolean holds(CertificateStore system, String name, Certificate certificate) {
        Bytes content = system.files().get(name);
        return content != null
                && CertificateFile.first(content).filter(certificate::equals).isPresent();
    }

    private static List<Certificate> certificates(String option, List<Path> files) throws BadInput {
        List<Certificate> certificates = new ArrayList<>();
        for (Path file : files) {
            certificates.addAll(CertificateFile.read(new InputFile(option, file)));
        }
        return certificates;
    }
}
