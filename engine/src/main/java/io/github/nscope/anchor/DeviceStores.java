package io.github.nscope.anchor;

import java.util.Optional;

/**
 * The certificate stores of a device.
 *
 * @param system {@code $ANDROID_ROOT/etc/security/cacerts}
 * @param module {@code /apex/com.android.conscrypt/cacerts}, read instead where the level knows it and it holds
 *     something
 * @param removed {@code cacerts-removed} of the user: a file here, whatever it holds, hides the system file of its name
 * @param user {@code cacerts-added} of the user
 * @param wfa the certificates of the Wi-Fi Alliance
 */
public record DeviceStores(
        CertificateStore system,
        Optional<CertificateStore> module,
        CertificateStore removed,
        CertificateStore user,
        CertificateStore wfa) {
    /** No certificates at all. */
    public static DeviceStores empty() {
        CertificateStore none = CertificateStore.empty();
        return new DeviceStores(none, Optional.empty(), none, none, none);
    }

    /** These stores with another system store. */
    public DeviceStores withSystem(CertificateStore store) {
        return new DeviceStores(store, module, removed, user, wfa);
    }

    /** These stores with a system store from the Conscrypt module. */
    public DeviceStores withModule(CertificateStore store) {
        return new DeviceStores(system, Optional.of(store), removed, user, wfa);
    }

    /** These stores with other removed files. */
    public DeviceStores withRemoved(CertificateStore store) {
        return new DeviceStores(system, module, store, user, wfa);
    }

    /** These stores with another user store. */
    public DeviceStores withUser(CertificateStore store) {
        return new DeviceStores(system, module, removed, store, wfa);
    }

    /** These stores with other certificates of the Wi-Fi Alliance. */
    public DeviceStores withWfa(CertificateStore store) {
        return new DeviceStores(system, module, removed, user, store);
    }
}
