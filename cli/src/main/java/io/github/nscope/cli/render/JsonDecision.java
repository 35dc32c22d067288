package io.github.nscope.cli.render;

import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.Decision;
import io.github.nscope.MissingAnchor;
import io.github.nscope.NotJudged;
import io.github.nscope.Rejected;
import io.github.nscope.TrustEvidence;
import io.github.nscope.Trusted;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.hostname.HostnameVerdict;
import io.github.nscope.path.PathFound;
import io.github.nscope.path.PathResult;
import io.github.nscope.path.TriedPath;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A decision about a connection, as members of an object. */
final class JsonDecision {
    // A hostile mesh of certificates has more paths than anybody wants to read.
    private static final int MOST_PATHS = 1000;

    private final Json json;
    private final JsonValues values;
    private final JsonPolicy policies;

    JsonDecision(Json json) {
        this.json = json;
        this.values = new JsonValues(json);
        this.policies = new JsonPolicy(json);
    }

    void write(Decision decision) {
        json.bool("trusted", decision.isTrusted());
        json.string("reason", decision.reason());
        json.string("sentence", decision.reason().sentence());
        if (decision instanceof ConfigurationRefused refused) {
            policies.refused(refused);
            json.strings("hints", List.of());
        } else if (decision instanceof ConfigurationNotCompiled notCompiled) {
            policies.notCompiled(notCompiled);
            json.strings("hints", List.of());
        } else if (decision instanceof Trusted trusted) {
            judged(decision, trusted.evidence());
        } else if (decision instanceof Rejected rejected) {
            judged(decision, rejected.evidence());
        } else if (decision instanceof NotJudged notJudged) {
            json.string("exceeded", notJudged.search().exceeded());
            judged(decision, notJudged.evidence());
        }
    }

    private void judged(Decision decision, TrustEvidence evidence) {
        values.question(decision.question());
        values.throwables(decision.throwable().map(PlatformThrowable::chain).orElse(List.of()));
        evidence.policy().ifPresent(policy -> {
            policies.resolution(policy.resolution());
            policies.settings(policy);
        });
        json.objects("presented", evidence.presented(), this::certificate);
        evidence.path().ifPresent(this::path);
        evidence.pins().ifPresent(check -> json.object("pinCheck", () -> pins(check)));
        JsonHandshake handshake = new JsonHandshake(json);
        evidence.transparency().ifPresent(handshake::transparency);
        evidence.stapledResponse().ifPresent(handshake::stapledResponse);
        evidence.hostname().ifPresent(verdict -> json.object("hostname", () -> hostname(verdict)));
        json.objects("missingAnchors", evidence.roots().missing(), this::missing);
        json.objects("anchorsOfOtherLevels", evidence.roots().foreign(), new JsonRoots(json)::standing);
        json.objects("leftOpen", evidence.limitations().stream().sorted().toList(), limitation -> {
            json.string("limitation", limitation);
            json.string("sentence", limitation.sentence());
        });
        json.strings("hints", evidence.roots().sentences());
    }

    private void missing(MissingAnchor anchor) {
        json.string("name", anchor.name());
        json.strings("whereabouts", anchor.whereabouts().stream().sorted().toList());
        json.objects("knownRoots", anchor.standings(), new JsonRoots(json)::standing);
    }

    private void certificate(Certificate certificate) {
        json.string("subject", certificate.subject());
        json.string("sha256", certificate.sha256());
        json.string(
                "spkiSha256",
                Base64.getEncoder()
                        .encodeToString(certificate.publicKey().sha256().toArray()));
    }

    private void path(PathResult result) {
        json.object("path", () -> {
            if (result instanceof PathFound found) {
                json.objects("certificates", found.path().presented(), this::certificate);
                json.objects("anchors", found.path().anchors(), this::certificate);
            }
            List<TriedPath> tried = result.evidence().failed();
            json.objects("tried", tried.stream().limit(MOST_PATHS).toList(), this::tried);
            json.number("triedInAll", tried.size());
        });
    }

    private void tried(TriedPath path) {
        List<Certificate> certificates = new ArrayList<>(path.presented());
        certificates.addAll(path.anchors());
        json.strings("subjects", certificates.stream().map(Certificate::subject).toList());
        json.strings("sha256", certificates.stream().map(Certificate::sha256).toList());
        json.string("reason", path.failure().reason());
        json.string("check", path.failure().check());
        json.string("source", path.failure().check().source());
        if (path.failure().position() >= 0) {
            json.number("position", path.failure().position());
        }
        values.throwables(path.failure().throwable().chain());
    }

    private void pins(PinCheck check) {
        if (check instanceof PinCheck.Matched matched) {
            json.string("outcome", "MATCHED");
            json.string("pin", JsonPolicy.pin(matched.pin()));
            json.number("position", matched.position());
        } else if (check instanceof PinCheck.Expired expired) {
            json.string("outcome", "EXPIRED");
            json.string("expiration", expired.expiration());
        } else if (check instanceof PinCheck.Failed) {
            json.string("outcome", "FAILED");
        } else if (check instanceof PinCheck.Overridden) {
            json.string("outcome", "OVERRIDDEN");
        } else if (check instanceof PinCheck.EmptyPath) {
            json.string("outcome", "EMPTY_PATH");
        } else if (check instanceof PinCheck.NoPins) {
            json.string("outcome", "NO_PINS");
        }
    }

    private void hostname(HostnameVerdict verdict) {
        json.bool("verified", verdict.verified());
        if (verdict instanceof HostnameVerdict.Matched matched) {
            json.string("kind", matched.kind());
            json.string("name", matched.name());
        } else if (verdict instanceof HostnameVerdict.NotMatched refused) {
            json.string("because", refused.reason());
            json.strings("names", refused.candidates());
        }
    }
}
