package io.github.nscope;

import io.github.nscope.anchor.AnchorAnswer;
import io.github.nscope.anchor.AnchorSources;
import io.github.nscope.anchor.TrustAnchor;
import io.github.nscope.anchor.TrustAnchors;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.config.Setting;
import io.github.nscope.path.CertificationPath;
import io.github.nscope.path.DelegatedChecks;
import io.github.nscope.path.DelegatedChecks.Answer;
import io.github.nscope.path.ProcessMemory;
import io.github.nscope.path.TlsPeer;
import io.github.nscope.pin.LegacyPinVerdict;
import io.github.nscope.pin.LegacyPins;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.revocation.StapledResponseCheck;
import io.github.nscope.revocation.StapledResponseResult;
import io.github.nscope.transparency.DeliveredTimestamps;
import io.github.nscope.transparency.TransparencyCheck;
import io.github.nscope.transparency.TransparencyRequirement;
import io.github.nscope.transparency.TransparencyResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one connection that a path search asks for when a path is whole: the device's pins, certificate
 * transparency, the stapled response. Keeps what each of them said last, which is what the decision rests on.
 */
final class ConnectionChecks {
    /** What is the same for every connection of a device. */
    record Setup(PlatformProfile profile, DeviceFiles files, AnchorSources sources, Device device) {}

    private final Setup setup;
    private final Connection connection;
    private final TrustAnchors anchors;
    private final TransparencyRequirement requirement;
    private @Nullable PlatformThrowable queryThrows;
    private @Nullable TransparencyResult transparency;
    private @Nullable StapledResponseResult stapledResponse;

    ConnectionChecks(Setup setup, Connection connection, HostPolicy host, TrustAnchors anchors) {
        this.setup = setup;
        this.connection = connection;
        this.anchors = anchors;
        this.requirement = TransparencyRequirement.of(
                setup.profile(),
                host.transparency().filter(Setting::value).isPresent(),
                connection.peer() == TlsPeer.SERVER && connection.hostOrNull() != null);
    }

    /** With a process whose policy throws when it is asked about the host, or null. */
    ConnectionChecks whenAskedThrowing(@Nullable PlatformThrowable thrown) {
        boolean isAsked = requirement != TransparencyRequirement.NEVER_CHECKED
                && requirement != TransparencyRequirement.HOST_UNKNOWN;
        this.queryThrows = isAsked ? thrown : null;
        return this;
    }

    /** The checks, for a trust manager that remembers this much. */
    DelegatedChecks delegated(ProcessMemory remembered) {
        DelegatedChecks none = DelegatedChecks.NONE;
        return new DelegatedChecks(
                setup.files().legacyPins() == LegacyPins.none() || connection.hostOrNull() == null
                        ? none.legacyPins()
                        : this::checkLegacyPins,
                requirement == TransparencyRequirement.REQUIRED || queryThrows != null
                        ? this::checkTransparency
                        : none.transparency(),
                connection.handshake().ocspOrNull() == null ? none.stapledResponse() : this::checkStapledResponse,
                remembered);
    }

    /** What transparency said of the last path that was whole; null where it was not asked. */
    @Nullable
    TransparencyResult transparency() {
        return transparency;
    }

    /** What the stapled response said of the last path that was whole; null where there is none. */
    @Nullable
    StapledResponseResult stapledResponse() {
        return stapledResponse;
    }

    /** "User-added" is asked of the device's store; under a configuration, of the anchors that override pins. */
    private Answer checkLegacyPins(CertificationPath path) {
        boolean userAdded = false;
        for (Certificate certificate : path.certificates()) {
            if (setup.profile().has(Behavior.CONFIGURATION_IGNORED)) {
                userAdded |= setup.sources().isUserAdded(certificate);
                continue;
            }
            AnchorAnswer answer = anchors.bySubjectAndKey(certificate);
            if (answer instanceof AnchorAnswer.Threw threw) {
                return new Answer.Escaped(threw.thrown());
            }
            userAdded |= ((AnchorAnswer.Found) answer).anchors().stream().anyMatch(TrustAnchor::overridesPins);
        }
        List<Bytes> keys = path.certificates().stream()
                .map(certificate -> certificate.publicKey().sha512())
                .toList();
        LegacyPinVerdict verdict =
                setup.files().legacyPins().check(String.valueOf(connection.hostOrNull()), keys, userAdded);
        if (verdict instanceof LegacyPinVerdict.Refused refused) {
            return new Answer.Failed(refused.throwable());
        }
        return verdict instanceof LegacyPinVerdict.Escaped escaped
                ? new Answer.Escaped(escaped.throwable())
                : Answer.Passed.PASSED;
    }

    private Answer checkTransparency(CertificationPath path) {
        if (queryThrows != null) {
            return new Answer.Escaped(queryThrows);
        }
        TransparencyResult result = new TransparencyCheck(
                        setup.profile(), setup.files().logs())
                .check(
                        path.certificates(),
                        new DeliveredTimestamps(
                                connection.handshake().timestampsOrNull(),
                                connection.handshake().ocspOrNull()),
                        time());
        transparency = result;
        if (result instanceof TransparencyResult.Violated violated) {
            return new Answer.Failed(violated.throwable());
        }
        return result instanceof TransparencyResult.Escaped escaped
                ? new Answer.Escaped(escaped.throwable())
                : Answer.Passed.PASSED;
    }

    private Answer checkStapledResponse(CertificationPath path) {
        List<Certificate> certificates = path.certificates();
        StapledResponseResult result = new StapledResponseCheck(
                        setup.profile(), setup.device().zone())
                .check(connection.handshake().ocspOrNull(), certificates.get(0), certificates.get(1), time());
        stapledResponse = result;
        return result instanceof StapledResponseResult.Refused refused
                ? new Answer.Failed(refused.throwable())
                : Answer.Passed.PASSED;
    }

    private Instant time() {
        return setup.device().time();
    }
}
