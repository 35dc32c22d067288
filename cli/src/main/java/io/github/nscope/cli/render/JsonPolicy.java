package io.github.nscope.cli.render;

import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.HostPolicy;
import io.github.nscope.HostRefused;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.ReasonCode;
import io.github.nscope.config.AnchorReference;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.config.EffectiveSettings;
import io.github.nscope.config.HostResolution;
import io.github.nscope.config.Place;
import io.github.nscope.config.Setting;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinSet;
import java.util.Base64;
import java.util.List;

/** What a configuration says about a host, as members of an object. */
final class JsonPolicy {
    private final Json json;
    private final JsonValues values;

    JsonPolicy(Json json) {
        this.json = json;
        this.values = new JsonValues(json);
    }

    void write(PolicyAnswer answer) {
        if (answer instanceof HostPolicy policy) {
            json.string("answer", "POLICY");
            values.question(policy.question());
            resolution(policy.resolution());
            settings(policy);
        } else if (answer instanceof HostRefused refused) {
            json.string("answer", ReasonCode.LEADING_DOT_HOST);
            values.question(refused.question());
            values.throwables(refused.throwable().chain());
        } else if (answer instanceof ConfigurationRefused refused) {
            json.string("answer", refused.reason());
            refused(refused);
        } else if (answer instanceof ConfigurationNotCompiled notCompiled) {
            json.string("answer", notCompiled.reason());
            notCompiled(notCompiled);
        }
    }

    void refused(ConfigurationRefused refused) {
        values.question(refused.question());
        json.object("refused", () -> {
            json.string("rule", refused.refused().rule());
            json.string("noticedAt", refused.moment());
            values.place(refused.refused().place());
        });
        values.throwables(refused.refused().throwable().chain());
    }

    void notCompiled(ConfigurationNotCompiled notCompiled) {
        values.question(notCompiled.question());
        json.object("refused", () -> {
            json.string("reason", notCompiled.refused().reason());
            json.string("file", notCompiled.file());
            values.location(notCompiled.refused().location());
        });
        values.throwables(List.of());
    }

    void resolution(HostResolution.Resolved resolution) {
        json.object("resolution", () -> {
            if (resolution instanceof HostResolution.MatchedDomain matched) {
                json.string("match", matched.match());
                json.string("domain", matched.domain().name());
                json.bool("includesSubdomains", matched.domain().includesSubdomains());
                values.place(matched.domain().place());
            } else if (resolution instanceof HostResolution.MatchedLocalhost) {
                json.string("match", "LOCALHOST");
            } else if (resolution instanceof HostResolution.FellToBase fell) {
                json.string("match", "BASE");
                json.string("because", fell.reason());
            }
            json.object("config", () -> {
                json.string("kind", resolution.config().kind());
                Place declaration = resolution.config().declaration();
                if (declaration != null) {
                    values.place(declaration);
                }
            });
        });
    }

    void settings(HostPolicy policy) {
        EffectiveSettings settings = policy.settings();
        json.object("settings", () -> {
            flag("cleartextPermitted", settings.cleartextPermitted());
            flag("hstsEnforced", settings.hstsEnforced());
            policy.transparency()
                    .ifPresentOrElse(
                            setting -> flag("certificateTransparencyRequired", setting),
                            () -> json.absent("certificateTransparencyRequired"));
            policy.encryption()
                    .ifPresentOrElse(
                            setting -> json.object("domainEncryption", () -> {
                                json.string("value", setting.value());
                                values.origin("origin", setting.origin());
                            }),
                            () -> json.absent("domainEncryption"));
            pins(policy, settings.pins());
            anchors(settings.anchors());
        });
    }

    private void flag(String name, Setting<Boolean> setting) {
        json.object(name, () -> {
            json.bool("value", setting.value());
            values.origin("origin", setting.origin());
        });
    }

    private void pins(HostPolicy policy, Setting<PinSet> setting) {
        PinSet pins = setting.value();
        json.object("pins", () -> {
            json.strings("value", pins.pins().stream().map(JsonPolicy::pin).toList());
            json.string("expiration", pins.expiration());
            json.bool("expired", pins.isExpiredAt(policy.question().time()));
            values.origin("origin", setting.origin());
        });
    }

    static String pin(Pin pin) {
        return Base64.getEncoder().encodeToString(pin.digest().toArray());
    }

    private void anchors(Setting<List<AnchorReference>> setting) {
        json.object("trustAnchors", () -> {
            json.objects("value", setting.value(), reference -> {
                json.string("source", source(reference.source()));
                json.bool("overridesPins", reference.overridesPins());
                values.origin("origin", reference.origin());
            });
            values.origin("origin", setting.origin());
        });
    }

    private static String source(AnchorSource source) {
        if (source instanceof AnchorSource.Resource resource) {
            return resource.name() == null ? "@null" : "@" + resource.name();
        }
        return source.toString();
    }
}
