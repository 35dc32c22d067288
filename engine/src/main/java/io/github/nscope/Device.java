package io.github.nscope;

import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.ConscryptVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The device: everything outside the app that the platform's decision depends on. Immutable. */
public final class Device {
    private final ApiLevel apiLevel;
    private final ConscryptVersion conscrypt;
    private final Instant time;
    private final DeviceStores stores;
    private final ZoneId zone;
    private final Map<Long, Boolean> compatChanges;
    private final Map<String, Bytes> dataFiles;

    private Device(Builder builder, Instant time) {
        this.apiLevel = builder.apiLevel;
        this.conscrypt = builder.conscrypt;
        this.time = time;
        this.zone = builder.zone;
        this.stores = builder.stores;
        this.compatChanges = Map.copyOf(builder.compatChanges);
        this.dataFiles = Map.copyOf(builder.dataFiles);
    }

    /** Starts the description of a device. */
    public static Builder of(ApiLevel apiLevel) {
        return new Builder(apiLevel);
    }

    /**
     * Starts the description of a device.
     *
     * @param apiLevel 23 to 37
     * @throws IllegalArgumentException for a level that the engine does not mirror
     */
    public static Builder of(int apiLevel) {
        return of(ApiLevel.of(apiLevel));
    }

    /** This device with other certificate stores. */
    public Device with(DeviceStores changed) {
        Builder builder = new Builder(apiLevel).conscrypt(conscrypt).zone(zone).stores(changed);
        builder.compatChanges.putAll(compatChanges);
        builder.dataFiles.putAll(dataFiles);
        return builder.at(time);
    }

    /** The device API level. */
    public ApiLevel apiLevel() {
        return apiLevel;
    }

    /** The version of the Conscrypt module. */
    public ConscryptVersion conscrypt() {
        return conscrypt;
    }

    /** The device's clock, for pins, validity periods and all else. */
    public Instant time() {
        return time;
    }

    /** The device's time zone: expiration dates of pins begin in it, and messages show dates in it. */
    public ZoneId zone() {
        return zone;
    }

    /** The certificate stores. */
    public DeviceStores stores() {
        return stores;
    }

    /** Platform compatibility changes by id, forced on or off against the level's default. */
    public Map<Long, Boolean> compatChanges() {
        return compatChanges;
    }

    /** Files that the platform reads under its data directory, by path. */
    public Map<String, Bytes> dataFiles() {
        return dataFiles;
    }

    /** Collects the facts of a {@link Device}. */
    public static final class Builder {
        private final ApiLevel apiLevel;
        private ConscryptVersion conscrypt;
        private ZoneId zone = ZoneOffset.UTC;
        private DeviceStores stores = DeviceStores.empty();
        private final Map<Long, Boolean> compatChanges = new HashMap<>();
        private final Map<String, Bytes> dataFiles = new HashMap<>();

        private Builder(ApiLevel apiLevel) {
            this.apiLevel = apiLevel;
            this.conscrypt = ConscryptVersion.shippedWith(apiLevel);
        }

        /**
         * The version of the Conscrypt module: path building, transparency, reading of certificate files and blocklists
         * are its. Default: what the level shipped.
         *
         * @throws IllegalArgumentException for a version that a device of the level can't have
         */
        public Builder conscrypt(ConscryptVersion value) {
            if (!value.isPossibleOn(apiLevel)) {
                throw new IllegalArgumentException("A device of API level " + apiLevel + " can't have Conscrypt "
                        + value + ": it is a module since level 29, and is never older than the system's");
            }
            this.conscrypt = value;
            return this;
        }

        /** The device's time zone. Default: UTC. */
        public Builder zone(ZoneId value) {
            this.zone = value;
            return this;
        }

        /** The certificate stores, file by file. Default: all empty. */
        public Builder stores(DeviceStores value) {
            this.stores = value;
            return this;
        }

        /** The system store, as certificates in the order of installing. */
        public Builder system(Collection<Certificate> certificates) {
            return stores(stores.withSystem(CertificateStore.of(certificates)));
        }

        /** The store of CAs that the user added, in the order of adding. */
        public Builder user(Collection<Certificate> certificates) {
            return stores(stores.withUser(CertificateStore.of(certificates)));
        }

        /** System certificates that the user switched off. */
        public Builder removed(Collection<Certificate> certificates) {
            return stores(stores.withRemoved(CertificateStore.of(certificates)));
        }

        /** Forces a platform compatibility change on or off. */
        public Builder compatChange(long id, boolean enabled) {
            compatChanges.put(id, enabled);
            return this;
        }

        /** Adds a file under the data directory, {@code misc/keychain/pubkey_blacklist.txt}. */
        public Builder dataFile(String path, Bytes content) {
            dataFiles.put(path, content);
            return this;
        }

        /** The device at a moment of its clock. */
        public Device at(Instant time) {
            return new Device(this, time);
        }
    }
}
