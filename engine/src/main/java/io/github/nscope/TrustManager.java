package io.github.nscope;

import io.github.nscope.anchor.AnchorSources;
import io.github.nscope.anchor.TrustAnchors;
import io.github.nscope.config.AnchorReference;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.config.EffectiveConfig;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.NetworkSecurityPolicy;
import io.github.nscope.hostname.HostnameCheck;
import io.github.nscope.hostname.HostnameVerdict;
import io.github.nscope.path.Budget;
import io.github.nscope.path.NoPath;
import io.github.nscope.path.PathFound;
import io.github.nscope.path.PathNotJudged;
import io.github.nscope.path.PathQuery;
import io.github.nscope.path.PathResult;
import io.github.nscope.path.PathRules;
import io.github.nscope.path.ProcessMemory;
import io.github.nscope.path.TlsPeer;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trust manager of an app, {@code android.security.net.config.RootTrustManager}. Thread-safe. */
final class TrustManager {
    private static final PlatformThrowable ANCHOR_LOST = PlatformThrowable.of(
            "java.security.cert.CertificateException", "Trusted chain does not end in a TrustAnchor");

    private final NetworkSecurityPolicy policy;
    private final NetworkSecurityPolicy asked;
    private final Installation installation;
    private final HostnameCheck hostnames;
    private final RootSearch roots;
    private final ConnectionChecks.Setup setup;
    private final List<ConfigTrust> configs;

    /**
     * A trust manager of a process that has made no connection yet.
     *
     * @param policy the configuration that it obeys
     * @param sources where that configuration finds certificates
     * @param asked the configuration behind the policy object that is asked whether transparency is required: the
     *     process's, which need not be the manager's
     */
    TrustManager(
            Installation installation,
            NetworkSecurityPolicy policy,
            AnchorSources sources,
            NetworkSecurityPolicy asked) {
        this.policy = policy;
        this.asked = asked;
        this.installation = installation;
        Device device = installation.device();
        PlatformProfile profile = installation.profile();
        this.hostnames = HostnameCheck.of(profile);
        this.roots = new RootSearch(device, profile);
        DeviceFiles files = DeviceFiles.of(device, profile);
        this.setup = new ConnectionChecks.Setup(profile, files, sources, device);
        PathRules rules =
                new PathRules(profile, files.blocklist(), device.zone(), installation.signatures(), Budget.DEFAULT);
        this.configs = policy.configs().stream()
                .map(config -> new ConfigTrust(
                        config,
                        TrustAnchors.of(config.settings().anchors().value(), sources),
                        rules,
                        installation.app().resources().isPresent() ? null : anyResource(config)))
                .toList();
    }

    private TrustManager(TrustManager before, List<ConfigTrust> configs) {
        this.policy = before.policy;
        this.asked = before.asked;
        this.installation = before.installation;
        this.hostnames = before.hostnames;
        this.roots = before.roots;
        this.setup = before.setup;
        this.configs = List.copyOf(configs);
    }

    /** The configuration behind the policy object of its process. */
    NetworkSecurityPolicy asked() {
        return asked;
    }

    /** This trust manager after a connection: the configuration of its host has seen its certificates, no other has. */
    TrustManager after(Decision decision) {
        TrustEvidence evidence = evidence(decision);
        HostPolicy host = evidence == null ? null : evidence.policyOrNull();
        PathResult result = evidence == null ? null : evidence.pathOrNull();
        if (host == null || result == null) {
            return this;
        }
        List<ConfigTrust> learned = new ArrayList<>(configs);
        ConfigTrust config = learned.get(host.config().index());
        learned.set(host.config().index(), config.remembering(config.memory().after(result)));
        return new TrustManager(this, learned);
    }

    private static @Nullable TrustEvidence evidence(Decision decision) {
        if (decision instanceof Trusted trusted) {
            return trusted.evidence();
        }
        if (decision instanceof Rejected rejected) {
            return rejected.evidence();
        }
        return decision instanceof NotJudged notJudged ? notJudged.evidence() : null;
    }

    /**
     * This trust manager on a device whose stores have changed. Where its process is told, {@code
     * ApplicationConfig.handleTrustStorageUpdate}, it forgets the anchors that were looked up.
     */
    TrustManager afterStoreUpdate(Installation changed) {
        TrustManager fresh = new TrustManager(changed, policy, changed.sources(), asked);
        List<ConfigTrust> inherited = new ArrayList<>();
        for (EffectiveConfig config : policy.configs()) {
            ProcessMemory memory = configs.get(config.index()).memory();
            inherited.add(fresh.configs
                    .get(config.index())
                    .remembering(isToldOfUpdates(config) ? memory.afterStoreUpdate() : memory));
        }
        return new TrustManager(fresh, inherited);
    }

    private boolean isToldOfUpdates(EffectiveConfig config) {
        PlatformProfile profile = installation.profile();
        boolean missed =
                config.kind() == EffectiveConfig.Kind.LOCALHOST && profile.has(Behavior.LOCALHOST_MISSES_STORE_UPDATES);
        return profile.has(Behavior.STORE_UPDATES_DELIVERED) && !missed;
    }

    /** The anchors of a configuration. */
    TrustAnchors anchors(EffectiveConfig config) {
        return configs.get(config.index()).anchors();
    }

    /** {@code checkServerTrusted} with the configuration of the host, {@code checkClientTrusted} with the base. */
    Decision check(Question question, Connection connection) {
        Optional<CallRefusal> refusal = CallRefusal.of(connection, policy);
        if (refusal.isPresent()) {
            return rejected(question, refusal.get().reason(), refusal.get().thrown(), door(connection));
        }
        boolean ofServer = connection.peer() == TlsPeer.SERVER;
        HostResolution resolution = policy.resolve(ofServer ? connection.hostOrNull() : null);
        if (resolution instanceof HostResolution.Refused refused) {
            return rejected(question, ReasonCode.LEADING_DOT_HOST, refused.throwable(), door(connection));
        }
        HostPolicy host = HostPolicy.of(question, policy, (HostResolution.Resolved) resolution);
        return asked == policy ? check(question, connection, host, null) : checkAsking(question, connection, host);
    }

    /** With a policy object that is not this manager's: what it throws, it throws where it is asked. */
    private Decision checkAsking(Question question, Connection connection, HostPolicy host) {
        HostResolution told = asked.resolve(connection.hostOrNull());
        if (told instanceof HostResolution.Refused refused) {
            return check(question, connection, host, refused.throwable());
        }
        EffectiveConfig other = ((HostResolution.Resolved) told).config();
        return check(question, connection, host.with(asked.certificateTransparencyRequired(other)), null);
    }

    private Decision check(
            Question question, Connection connection, HostPolicy host, @Nullable PlatformThrowable queryThrows) {
        ConfigTrust config = configs.get(host.config().index());
        config.demandResources();
        PathQuery query = new PathQuery(connection.presented(), connection.authType(), connection.peer(), time());
        ConnectionChecks checks =
                new ConnectionChecks(setup, connection, host, config.anchors()).whenAskedThrowing(queryThrows);
        PathResult result = config.findPath(query, checks.delegated(config.memory()));
        TrustEvidence evidence = door(connection).with(host, result, checks);
        if (result instanceof NoPath none) {
            RootEvidence missing = roots.missing(none, connection.presented(), host);
            return rejected(question, ReasonCode.of(none.reason()), none.throwable(), evidence.with(missing));
        }
        if (result instanceof PathNotJudged search) {
            return new NotJudged(question, search, evidence);
        }
        PathFound found = (PathFound) result;
        evidence = evidence.with(roots.foreign(found.path(), config.anchors()));
        return connection.peer() == TlsPeer.CLIENT
                ? new Trusted(question, found, evidence)
                : checkPins(question, config, found, evidence);
    }

    private Decision checkPins(Question question, ConfigTrust config, PathFound found, TrustEvidence evidence) {
        ConfigTrust.PinOutcome outcome = config.checkPins(found.path(), time());
        if (outcome instanceof ConfigTrust.PinOutcome.AnchorLost) {
            return rejected(question, ReasonCode.ANCHOR_LOST, ANCHOR_LOST, evidence);
        }
        if (outcome instanceof ConfigTrust.PinOutcome.LookupThrew threw) {
            return rejected(
                    question, ReasonCode.ANCHOR_LOOKUP_CRASH, threw.answer().thrown(), evidence);
        }
        PinCheck check = ((ConfigTrust.PinOutcome.Checked) outcome).check();
        TrustEvidence withPins = evidence.with(check);
        return check instanceof PinCheck.Failed failed
                ? rejected(question, ReasonCode.PIN_MISMATCH, failed.throwable(), withPins)
                : new Trusted(question, found, withPins);
    }

    private Instant time() {
        return installation.device().time();
    }

    private static Rejected rejected(
            Question question, ReasonCode reason, PlatformThrowable thrown, TrustEvidence evidence) {
        return new Rejected(question, reason, thrown, evidence);
    }

    private TrustEvidence door(Connection connection) {
        String host = connection.peer() == TlsPeer.SERVER ? connection.hostOrNull() : null;
        HostnameVerdict verdict = host == null || connection.presented().isEmpty()
                ? null
                : hostnames.check(host, connection.presented().get(0));
        return TrustEvidence.of(connection.presented(), verdict);
    }

    private static @Nullable String anyResource(EffectiveConfig config) {
        for (AnchorReference reference : config.settings().anchors().value()) {
            if (reference.source() instanceof AnchorSource.Resource resource && resource.name() != null) {
                return resource.name().toString();
            }
        }
        return null;
    }
}
