package io.github.nscope.anchor;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.CertificateFile;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of a store and the way the platform finds certificates among them: by file name, counting up from 0 to the
 * first name that is missing, {@code DirectoryCertificateSource.findCert}.
 */
final class StoreDirectory implements CertificateSource {
    private static final String FIRST = ".0";
    private static final SourceAnswer UNREADABLE = new SourceAnswer.Threw(PlatformThrowable.of(
            "java.lang.NullPointerException",
            "Attempt to invoke virtual method 'javax.security.auth.x500.X500Principal"
                    + " java.security.cert.X509Certificate.getSubjectX500Principal()' on a null object reference"));

    /**
     * The files of one hash.
     *
     * @param certificates those that can be read, up to the first that breaks the search
     * @param otherwise what the search ends in where it finds nothing
     */
    private record Candidates(List<StoredCertificate> certificates, SourceAnswer otherwise) {
        static final Candidates NONE = new Candidates(List.of(), SourceAnswer.Found.NONE);

        Candidates {
            certificates = List.copyOf(certificates);
        }
    }

    private final Map<String, Bytes> files;
    private final Set<String> hidden;
    private final Set<Certificate> removed;
    private final PlatformProfile profile;
    private final Map<String, Optional<Certificate>> read = new ConcurrentHashMap<>();
    private final Map<String, Candidates> candidates = new ConcurrentHashMap<>();
    private @Nullable Set<String> firsts;

    StoreDirectory(CertificateStore store, CertificateStore hidden, PlatformProfile profile) {
        this.files = store.files();
        boolean byCertificate = profile.has(Behavior.REMOVAL_BY_CERTIFICATE);
        this.hidden = byCertificate ? Set.of() : Set.copyOf(hidden.files().keySet());
        this.removed = byCertificate ? readable(hidden, profile) : Set.of();
        this.profile = profile;
    }

    private static Set<Certificate> readable(CertificateStore store, PlatformProfile profile) {
        return store.files().values().stream()
                .flatMap(content -> CertificateFile.readFirst(content.toArray(), profile).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the store holds this very certificate where a look-up comes upon it. */
    boolean holds(Certificate certificate) {
        return candidates(certificate.subject()).certificates().stream()
                .anyMatch(candidate -> candidate.certificate().equals(certificate));
    }

    @Override
    public SourceAnswer bySubjectAndKey(Certificate certificate) {
        Candidates candidates = candidates(certificate.subject());
        List<StoredCertificate> certificates = candidates.certificates();
        for (int i = 0; i < certificates.size(); i++) {
            StoredCertificate candidate = certificates.get(i);
            if (isNamed(candidate, certificate.subject())
                    && candidate.certificate().publicKey().equals(certificate.publicKey())) {
                return unlessRemoved(candidate);
            }
        }
        return candidates.otherwise();
    }

    @Override
    public SourceAnswer byIssuerAndSignature(Certificate issued, SignatureCheck signatures) {
        Candidates candidates = candidates(issued.issuer());
        if (candidates.otherwise() == UNREADABLE) {
            return UNREADABLE;
        }
        SourceAnswer.Found found = SourceAnswer.Found.NONE;
        List<StoredCertificate> certificates = candidates.certificates();
        for (int i = 0; i < certificates.size(); i++) {
            StoredCertificate candidate = certificates.get(i);
            if (isNamed(candidate, issued.issuer())
                    && signatures.verifies(issued, candidate.certificate().publicKey())) {
                if (profile.has(Behavior.REMOVAL_BY_CERTIFICATE)) {
                    return unlessRemoved(candidate);
                }
                found = found.and(candidate);
            }
        }
        return found;
    }

    /** Where removal goes by certificate, the first match counts: where that one is removed, there is none. */
    private SourceAnswer unlessRemoved(StoredCertificate first) {
        return removed.contains(first.certificate()) ? SourceAnswer.Found.NONE : SourceAnswer.Found.only(first);
    }

    private static boolean isNamed(StoredCertificate candidate, DistinguishedName subject) {
        return candidate.certificate().subject().equals(subject);
    }

    private Candidates candidates(DistinguishedName subject) {
        String hash = subject.directoryHash();
        Candidates known = candidates.get(hash);
        if (known != null) {
            return known;
        }
        // What is not there is not kept, for there is no end to the names that may be looked for.
        return firsts().contains(hash) ? candidates.computeIfAbsent(hash, this::read) : Candidates.NONE;
    }

    /** The hashes of which there is a file 0; of most names that are looked for there is none. */
    private Set<String> firsts() {
        Set<String> known = firsts;
        if (known == null) {
            known = files.keySet().stream()
                    .filter(name -> name.endsWith(FIRST))
                    .map(name -> name.substring(0, name.length() - FIRST.length()))
                    .collect(Collectors.toUnmodifiableSet());
            firsts = known;
        }
        return known;
    }

    /** What a search under one hash comes upon. */
    private Candidates read(String hash) {
        List<StoredCertificate> certificates = new ArrayList<>();
        for (int index = 0; files.containsKey(hash + "." + index); index++) {
            String name = hash + "." + index;
            if (hidden.contains(name)) {
                continue;
            }
            Optional<Certificate> candidate = certificate(name);
            if (candidate.isPresent()) {
                certificates.add(new StoredCertificate(candidate.get(), name));
            } else if (profile.has(Behavior.CORRUPT_CA_FILE_BREAKS_LOOKUPS)) {
                return new Candidates(certificates, UNREADABLE);
            }
        }
        return new Candidates(certificates, SourceAnswer.Found.NONE);
    }

    /** Every readable file, whatever its name: what is listed here need never be found. */
    @Override
    public SourceAnswer all() {
        List<StoredCertificate> all = new ArrayList<>();
        for (String name : files.keySet()) {
            if (!hidden.contains(name)) {
                certificate(name)
                        .filter(known -> !removed.contains(known))
                        .ifPresent(known -> all.add(new StoredCertificate(known, name)));
            }
        }
        return new SourceAnswer.Found(all);
    }

    @Override
    public Map<String, NearMiss.Why> missed(DistinguishedName issuer) {
        return new StoreSurvey(files.keySet(), hidden, this::certificate).missed(issuer);
    }

    private Optional<Certificate> certificate(String name) {
        return read.computeIfAbsent(name, file -> {
            Bytes content = files.get(file);
            return content == null ? Optional.empty() : CertificateFile.readFirst(content.toArray(), profile);
        });
    }
}
