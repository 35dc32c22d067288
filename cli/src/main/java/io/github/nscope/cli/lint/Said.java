package io.github.nscope.cli.lint;

import io.github.nscope.Client;
import io.github.nscope.certificate.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was said beside the app.
 *
 * @param chains what hosts' servers sent
 * @param firstParty the app's own hosts
 * @param clients the app's HTTP stacks
 * @param time the device's clock
 * @param devices makes devices
 * @param commands makes command lines
 */
public record Said(
        Map<String, List<Certificate>> chains,
        List<String> firstParty,
        List<Client> clients,
        Instant time,
        Devices devices,
        CommandLines commands) {
    /** Copies the collections. */
    public Said {
        chains = Map.copyOf(chains);
        firstParty = List.copyOf(firstParty);
        clients = List.copyOf(clients);
    }

    /** The same for an app whose target SDK is assumed: command lines say it. */
    Said assuming(int target) {
        List<String> options = new ArrayList<>(commands.app());
        options.addAll(List.of("--target-sdk", Integer.toString(target)));
        return new Said(
                chains,
                firstParty,
                clients,
                time,
                devices,
                new CommandLines(options, commands.stores(), commands.chains(), commands.time()));
    }
}
