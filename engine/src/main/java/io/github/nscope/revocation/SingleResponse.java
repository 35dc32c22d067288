package io.github.nscope.revocation;

import io.github.nscope.certificate.Extension;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A response's answer about one certificate.
 *
 * @param certificate which
 * @param status what
 * @param thisUpdate from when on
 * @param nextUpdateOrNull until when, or null where it does not say
 * @param extensions what else
 */
public record SingleResponse(
        CertificateId certificate,
        CertificateStatus status,
        Instant thisUpdate,
        @Nullable Instant nextUpdateOrNull,
        List<Extension> extensions) {
    /** Copies the list. */
    public SingleResponse {
        extensions = List.copyOf(extensions);
    }

    /** The last moment that the answer is for: {@code thisUpdate} alone where there is no other. */
    Instant end() {
        return nextUpdateOrNull == null ? thisUpdate : nextUpdateOrNull;
    }

    /** The types of the extensions, as a hash table prints them. */
    Set<String> extensionOids() {
        return new HashSet<>(extensions.stream().map(Extension::oid).toList());
    }

    /** The first extension of a type. */
    public Optional<Extension> extension(String oid) {
        return extensions.stream()
                .filter(extension -> extension.oid().equals(oid))
                .findFirst();
    }
}
