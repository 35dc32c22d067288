package io.github.nscope.cli.option;

import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.cli.input.BadInput;
import io.github.nscope.cli.input.InputFile;
import io.github.nscope.cli.input.PublicKeyFile;
import io.github.nscope.cli.pins.PathKey;
import io.github.nscope.cli.pins.PathKey.Role;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is pinned. */
public final class PinOptions {
    @Option(
            names = "--check",
            description = "Rather than to write a pin-set, check the pins that the app has: which match which"
                    + " certificate, and what would break them.")
    private boolean check;

    @Option(
            names = "--pin",
            paramLabel = "KEYS",
            split = ",",
            converter = PinnedKey.Converter.class,
            description =
                    "The keys to pin: server, issuer (of the server's certificate), root. Default: server,issuer.")
    private List<PinnedKey> pinned = List.of(PinnedKey.SERVER, PinnedKey.ISSUER);

    @Option(
            names = "--backup",
            paramLabel = "FILE",
            description = "A key that no server uses yet, to be pinned, too: PEM of a public key, a certificate or a"
                    + " certificate request. Repeatable.")
    private List<Path> backups = List.of();

    @Option(
            names = "--expiration",
            paramLabel = "DATE",
            description = "The day at whose start the pins stop counting, or never. Default: in a year.")
    private @Nullable String expiration;

    @Option(names = "--include-subdomains", description = "Pin hosts below the domain, too.")
    private boolean includeSubdomains;

    /** Whether pins are to be checked rather than written. */
    public boolean checks() {
        return check;
    }

    /** Whether hosts below the domain are meant. */
    public boolean includesSubdomains() {
        return includeSubdomains;
    }

    /** Those of a path's keys that are to be pinned, each once. */
    public List<PathKey> chosen(List<PathKey> path) {
        List<PathKey> chosen = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            Role role = path.get(at).role();
            if ((at == 0 && pinned.contains(PinnedKey.SERVER))
                    || (at == 1 && pinned.contains(PinnedKey.ISSUER))
                    || (role == Role.ROOT && pinned.contains(PinnedKey.ROOT))) {
                chosen.add(path.get(at));
            }
        }
        return chosen;
    }

    /** The backup keys. */
    public List<PublicKeyInfo> backups() throws BadInput {
        List<PublicKeyInfo> keys = new ArrayList<>();
        for (Path file : backups) {
            keys.add(PublicKeyFile.read(new InputFile("--backup", file)));
        }
        return keys;
    }

    /** The files of the backup keys. */
    public List<Path> backupFiles() {
        return List.copyOf(backups);
    }

    /**
     * The first day on which the pins do not count, or null for never.
     *
     * @param today the device's day
     */
    public @Nullable LocalDate expiration(LocalDate today) throws BadInput {
        if (expiration == null) {
            return today.plusYears(1);
        }
        if (expiration.equals("never")) {
            return null;
        }
        try {
            return LocalDate.parse(expiration);
        } catch (DateTimeException e) {
            throw BadInput.usage("--expiration " + expiration + ": no date", "write 2027-01-31, or never");
        }
    }
}
