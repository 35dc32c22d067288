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
import java.util.function.Predicate;

/**
 * The files of a store and the way the platform finds certificates among them: by file name, counting up from 0 to the
 * first name that is missing, {@code DirectoryCertificateSource.findCert}.
 */
final class StoreDirectory implements CertificateSource {
    private static final SourceAnswer UNREADABLE = new SourceAnswer.Threw(PlatformThrowable.of(
            "java.lang.NullPointerException",
            "Attempt to invoke virtual method 'javax.security.auth.x500.X500Principal"
                    + " java.security.cert.X509Certificate.getSubjectX500Principal()' on a null object reference"));

    private enum Amount {
        FIRST,
        ALL
    }

    private final Map<String, Bytes> files;
    private final Set<String> hidden;
    private final PlatformProfile profile;
    private final Map<String, Optional<Certificate>> read = new ConcurrentHashMap<>();

    StoreDirectory(CertificateStore store, CertificateStore hidden, PlatformProfile profile) {
        this.files = store.files();
        this.hidden = Set.copyOf(hidden.files().keySet());
        this.profile = profile;
    }

    @Override
    public SourceAnswer bySubjectAndKey(Certificate certificate) {
        return find(
                certificate.subject(),
                candidate -> candidate.publicKey().equals(certificate.publicKey()),
                Amount.FIRST);
    }

    @Override
    public SourceAnswer byIssuerAndSignature(Certificate issued, SignatureCheck signatures) {
        return find(issued.issuer(), candidate -> signatures.verifies(issued, candidate.publicKey()), Amount.ALL);
    }

    private SourceAnswer find(DistinguishedName subject, Predicate<Certificate> selector, Amount amount) {
        List<StoredCertificate> found = new ArrayList<>();
        String hash = subject.directoryHash();
        for (int index = 0; ; index++) {
            String name = hash + "." + index;
            if (!files.containsKey(name)) {
                return new SourceAnswer.Found(found);
            }
            if (hidden.contains(name)) {
                continue;
            }
            Optional<Certificate> candidate = certificate(name);
            if (candidate.isEmpty() && profile.has(Behavior.CORRUPT_CA_FILE_BREAKS_LOOKUPS)) {
                return UNREADABLE;
            }
            if (candidate
                    .filter(known -> known.subject().equals(subject))
                    .filter(selector)
                    .isPresent()) {
                found.add(new StoredCertificate(candidate.get(), name));
                if (amount == Amount.FIRST) {
                    return new SourceAnswer.Found(found);
                }
            }
        }
    }

    /** Every readable file, whatever its name: what is listed here need never be found. */
    @Override
    public SourceAnswer all() {
        List<StoredCertificate> all = new ArrayList<>();
        for (String name : files.keySet()) {
            if (!hidden.contains(name)) {
                certificate(name).ifPresent(known -> all.add(new StoredCertificate(known, name)));
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
