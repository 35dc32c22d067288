package io.github.nscope.anchor;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every source of certificates that a configuration may name, on one device and for one app. Made once and shared by
 * all configurations; a file is read when it is first asked for, and then kept. Thread-safe.
 */
public final class AnchorSources {
    /** Resource types that hold values and no files, so that nothing of them can be opened. */
    private static final Set<String> VALUE_TYPES = Set.of(
            "array",
            "attr",
            "bool",
            "configVarying",
            "dimen",
            "fraction",
            "id",
            "integer",
            "macro",
            "plurals",
            "string",
            "style",
            "styleable");

    private final PlatformProfile profile;
    private final Map<String, Bytes> resources;
    private final StoreDirectory system;
    private final StoreDirectory user;
    private final StoreDirectory wfa;
    private final IndexedCertificates keyStore;
    private final Map<AnchorSource.Resource, IndexedCertificates> opened = new ConcurrentHashMap<>();

    private AnchorSources(
            DeviceStores stores, Map<String, Bytes> resources, KeyStoreContents keyStore, PlatformProfile profile) {
        this.profile = profile;
        this.resources = Map.copyOf(resources);
        this.system = new StoreDirectory(systemStore(stores, profile), stores.removed(), profile);
        this.user = new StoreDirectory(stores.user(), CertificateStore.empty(), profile);
        this.wfa = new StoreDirectory(stores.wfa(), CertificateStore.empty(), profile);
        this.keyStore = IndexedCertificates.open(keyStore);
    }

    /**
     * The sources of a device and an app.
     *
     * @param resources the app's files by {@code type/name}, {@code raw/my_ca}
     */
    public static AnchorSources of(DeviceStores stores, Map<String, Bytes> resources, PlatformProfile profile) {
        return new AnchorSources(stores, resources, KeyStoreContents.trusting(Set.of()), profile);
    }

    /** The one source of a trust manager over a key store; such a manager asks no other. */
    public static AnchorSources of(KeyStoreContents keyStore, PlatformProfile profile) {
        return new AnchorSources(DeviceStores.empty(), Map.of(), keyStore, profile);
    }

    private static CertificateStore systemStore(DeviceStores stores, PlatformProfile profile) {
        return stores.module()
                .filter(module -> profile.has(Behavior.SYSTEM_STORE_FROM_MODULE))
                .filter(module -> !module.files().isEmpty())
                .orElse(stores.system());
    }

    /**
     * Whether the user store holds a certificate with this subject and key, on old levels this very certificate, {@code
     * X509TrustManagerExtensions.isUserAddedCertificate}; what the app trusts makes no difference.
     */
    public boolean isUserAdded(Certificate certificate) {
        if (profile.has(Behavior.USER_ADDED_BY_CERTIFICATE)) {
            return user.holds(certificate);
        }
        return user.bySubjectAndKey(certificate) instanceof SourceAnswer.Found found
                && !found.certificates().isEmpty();
    }

    CertificateSource source(AnchorSource source) {
        if (source instanceof AnchorSource.Resource resource) {
            return opened.computeIfAbsent(resource, this::open);
        }
        if (source instanceof AnchorSource.KeyStore) {
            return keyStore;
        }
        return switch ((AnchorSource.Store) source) {
            case SYSTEM -> system;
            case USER -> user;
            case WFA -> wfa;
        };
    }

    private IndexedCertificates open(AnchorSource.Resource resource) {
        Optional<Bytes> content = Optional.ofNullable(resource.name())
                .filter(name -> !name.isFramework() && !VALUE_TYPES.contains(name.type()))
                .map(name -> resources.get(name.path()));
        return IndexedCertificates.open(resource, content, profile);
    }
}
