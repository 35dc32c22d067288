package io.github.nscope.cli.whatif;

import io.github.nscope.certificate.Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every device.
 *
 * @param hostOrNull the host, or null for the app's default
 * @param presentedOrNull what its server sent, or null where only the configuration is asked about
 */
public record Inquiry(@Nullable String hostOrNull, @Nullable List<Certificate> presentedOrNull) {
    /** Copies the list. */
    public Inquiry {
        presentedOrNull = presentedOrNull == null ? null : List.copyOf(presentedOrNull);
    }

    /** One for each host, or one for the app's default where there is none. */
    public static List<Inquiry> of(List<String> hosts, @Nullable List<Certificate> presented) {
        return hosts.isEmpty()
                ? List.of(new Inquiry(null, presented))
                : hosts.stream().map(host -> new Inquiry(host, presented)).toList();
    }

    /** What the server sent. */
    public Optional<List<Certificate>> presented() {
        return Optional.ofNullable(presentedOrNull);
    }

    /** What to call the host in a sentence. */
    public String hostWords() {
        return hostOrNull == null ? "the app, without a host" : hostOrNull;
    }

    /** The questions that can be asked: without certificates all but the one about them. */
    public List<Topic> topics() {
        return Topic.all().stream()
                .filter(topic -> topic != Topic.TRUST || presentedOrNull != null)
                .toList();
    }
}
