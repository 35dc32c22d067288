package io.github.nscope.conformance.protocol;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The device that decides.
 *
 * @param apiLevel its API level, 24 and up, or 23, which has no configurations
 * @param time its clock
 * @param timeZone its time zone by tz database name
 * @param systemCertificates the system store, one PEM certificate each
 * @param userCertificates the user-added store, one PEM certificate each
 * @param removedSystemCertificates system certificates that the user disabled, one PEM certificate each
 * @param compatChanges platform compatibility changes by id, switched on or off against the level's default
 * @param dataFiles files under the platform's data directory by relative path, each in Base64
 * @param conscrypt the version of its Conscrypt module: the level that shipped it first, or {@code upstream-2026}; null for
 *     the level's own
 */
public record Device(
        int apiLevel,
        Instant time,
        String timeZone,
        List<String> systemCertificates,
        List<String> userCertificates,
        List<String> removedSystemCertificates,
        Map<Long, Boolean> compatChanges,
        Map<String, String> dataFiles,
        @Nullable String conscrypt) {
    /** Copies the collections; the maps keep their order. */
    public Device {
        systemCertificates = List.copyOf(systemCertificates);
        userCertificates = List.copyOf(userCertificates);
        removedSystemCertificates = List.copyOf(removedSystemCertificates);
        compatChanges = Collections.unmodifiableMap(new LinkedHashMap<>(compatChanges));
        dataFiles = Collections.unmodifiableMap(new LinkedHashMap<>(dataFiles));
    }

    /** A device in UTC with empty stores. */
    public static Device of(int apiLevel, Instant time) {
        return new Device(apiLevel, time, "UTC", List.of(), List.of(), List.of(), Map.of(), Map.of(), null);
    }

    /** The same device on another API level. */
    public Device withApiLevel(int level) {
        return new Device(
                level,
                time,
                timeZone,
                systemCertificates,
                userCertificates,
                removedSystemCertificates,
                compatChanges,
                dataFiles,
                conscrypt);
    }

    /** The same device at another time. */
    public Device withTime(Instant newTime) {
        return new Device(
                apiLevel,
                newTime,
                timeZone,
                systemCertificates,
                userCertificates,
                removedSystemCertificates,
                compatChanges,
                dataFiles,
                conscrypt);
    }

    /** The same device in another time zone. */
    public Device withTimeZone(String zone) {
        return new Device(
                apiLevel,
                time,
                zone,
                systemCertificates,
                userCertificates,
                removedSystemCertificates,
                compatChanges,
                dataFiles,
                conscrypt);
    }

    /** The same device with other stores, each a list of PEM certificates. */
    public Device withStores(List<String> system, List<String> user, List<String> removed) {
        return new Device(apiLevel, time, timeZone, system, user, removed, compatChanges, dataFiles, conscrypt);
    }

    /** The same device with other compatibility changes. */
    public Device withCompatChanges(Map<Long, Boolean> changes) {
        return new Device(
                apiLevel,
                time,
                timeZone,
                systemCertificates,
                userCertificates,
                removedSystemCertificates,
                changes,
                dataFiles,
                conscrypt);
    }

    /** The same device with other data files, in Base64 by path. */
    public Device withDataFiles(Map<String, String> files) {
        return new Device(
                apiLevel,
                time,
                timeZone,
                systemCertificates,
                userCertificates,
                removedSystemCertificates,
                compatChanges,
                files,
                conscrypt);
    }

    /** The same device with another version of the Conscrypt module, or with its level's own. */
    public Device withConscrypt(@Nullable String version) {
        return new Device(
                apiLevel,
                time,
                timeZone,
                systemCertificates,
                userCertificates,
                removedSystemCertificates,
                compatChanges,
                dataFiles,
                version);
    }
}
