package io.github.nscope;

import io.github.nscope.anchor.AnchorSources;
import io.github.nscope.anchor.TrustAnchors;
import io.github.nscope.certificate.RememberedSignatures;
import io.github.nscope.certificate.SignatureCheck;
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
import io.github.nscope.path.TlsPeer;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.platform.PlatformProfile;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trust manager of an app, {@code android.security.net.config.RootTrustManager}. Thread-safe. */
final class TrustManager {
    private static final String CERTIFICATE_EXCEPTION = "java.security.cert.CertificateException";

    private static final PlatformThrowable HOST_AWARE_CALL_REQUIRED = PlatformThrowable.of(
            CERTIFICATE_EXCEPTION,
            "Domain specific configurations require that hostname aware"
                    + " checkServerTrusted(X509Certificate[], String, String) is used");
    private static final PlatformThrowable ANCHOR_LOST =
            PlatformThrowable.of(CERTIFICATE_EXCEPTION, "Trusted chain does not end in a TrustAnchor");

    private final NetworkSecurityPolicy policy;
    private final Device device;
    private final HostnameCheck hostnames;
    private final RootSearch roots;
    private final ConnectionChecks.Setup setup;
    private final List<ConfigTrust> configs;

    TrustManager(App app, Device device, NetworkSecurityPolicy policy, PlatformProfile profile) {
        this.policy = policy;
        this.device = device;
        this.hostnames = HostnameCheck.of(profile);
        this.roots = new RootSearch(device, profile);
        AnchorSources sources =
                AnchorSources.of(device.stores(), app.resources().orElse(Map.of()), profile);
        DeviceFiles files = DeviceFiles.of(device, profile);
        this.setup = new ConnectionChecks.Setup(profile, files, device);
        SignatureCheck signatures = RememberedSignatures.of(SignatureCheck.of(profile));
        PathRules rules = new PathRules(profile, files.blocklist(), device.zone(), signatures, Budget.DEFAULT);
        this.configs = policy.configs().stream()
                .map(config -> new ConfigTrust(
                        config,
                        TrustAnchors.of(config.settings().anchors().value(), sources),
                        rules,
                        app.resources().isPresent() ? null : anyResource(config)))
                .toList();
    }

    private TrustManager(TrustManager before, List<ConfigTrust> configs) {
        this.policy = before.policy;
        this.device = before.device;
        this.hostnames = before.hostnames;
        this.roots = before.roots;
        this.setup = before.setup;
        this.configs = List.copyOf(configs);
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

    /** This trust manager with what another one of the same configuration remembers after its stores have changed. */
    TrustManager inheriting(TrustManager before) {
        List<ConfigTrust> inherited = new ArrayList<>();
        for (int i = 0; i < configs.size(); i++) {
            inherited.add(
                    configs.get(i).remembering(before.configs.get(i).memory().afterStoreUpdate()));
        }
        return new TrustManager(this, inherited);
    }

    /** The anchors of a configuration. */
    TrustAnchors anchors(EffectiveConfig config) {
        return configs.get(config.index()).anchors();
    }

    /** {@code checkServerTrusted} with a host, or without one for a caller that is not aware of hosts. */
    Decision check(Question question, Connection connection) {
        if (connection.hostOrNull() == null && policy.hasPerDomainConfigs()) {
            return rejected(question, ReasonCode.HOSTNAME_REQUIRED, HOST_AWARE_CALL_REQUIRED, door(connection));
        }
        HostResolution resolution = policy.resolve(connection.hostOrNull());
        if (resolution instanceof HostResolution.Refused refused) {
            return rejected(question, ReasonCode.LEADING_DOT_HOST, refused.throwable(), door(connection));
        }
        HostPolicy host = HostPolicy.of(question, policy, (HostResolution.Resolved) resolution);
        return check(question, connection, host);
    }

    private Decision check(Question question, Connection connection, HostPolicy host) {
        ConfigTrust config = configs.get(host.config().index());
        config.demandResources();
        PathQuery query = new PathQuery(connection.presented(), connection.authType(), TlsPeer.SERVER, device.time());
        ConnectionChecks checks = new ConnectionChecks(setup, connection, host, config.anchors());
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
        return checkPins(question, config, found, evidence.with(roots.foreign(found.path(), config.anchors())));
    }

    private Decision checkPins(Question question, ConfigTrust config, PathFound found, TrustEvidence evidence) {
        ConfigTrust.PinOutcome outcome = config.checkPins(found.path(), device.time());
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

    private static Rejected rejected(
            Question question, ReasonCode reason, PlatformThrowable thrown, TrustEvidence evidence) {
        return new Rejected(question, reason, thrown, evidence);
    }

    private TrustEvidence door(Connection connection) {
        String host = connection.hostOrNull();
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
