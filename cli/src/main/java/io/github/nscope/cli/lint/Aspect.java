package io.github.nscope.cli.lint;

import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.Decision;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.Trusted;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Topic;
import io.github.nscope.cli.whatif.Verdict;
import io.github.nscope.config.AnchorReference;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.config.DomainRule;
import io.github.nscope.config.EffectiveConfig;
import io.github.nscope.config.HostResolution.MatchedDomain;
import io.github.nscope.config.HostResolution.MatchedLocalhost;
import io.github.nscope.config.Place;
import io.github.nscope.pin.Pin;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a proof asks about. */
public enum Aspect {
    /** Whether cleartext is permitted. */
    CLEARTEXT("cleartext"),
    /** Whether CAs that the user added are trusted. */
    USER_CAS("user CAs"),
    /** Whether pins are in force. */
    PINS("pins"),
    /** Which pins are held. */
    PINNED_KEYS("pinned keys"),
    /** Whether certificate transparency is required. */
    TRANSPARENCY("certificate transparency"),
    /** What is asked for of encrypted client hello. */
    ENCRYPTION("domain encryption"),
    /** Where trust anchors come from. */
    ANCHORS("trust anchors"),
    /** Which element answers for the host. */
    ELEMENT("answered by"),
    /** Whether the configuration loads. */
    LOADING("configuration"),
    /** Whether a chain is trusted. */
    TRUST("chain"),
    /** Everything that holds for the host. */
    SETTINGS("settings");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    /** A word or two. */
    public String label() {
        return label;
    }

    /**
     * What a device answers.
     *
     * @param chain what the host's server sent, for {@link #TRUST} alone
     */
    Verdict ask(NscEngine engine, @Nullable String host, @Nullable List<Certificate> chain) {
        return switch (this) {
            case CLEARTEXT -> Topic.CLEARTEXT.ask(engine, new Inquiry(host, null));
            case USER_CAS -> Topic.USER_CAS.ask(engine, new Inquiry(host, null));
            case PINS -> Topic.PINS.ask(engine, new Inquiry(host, null));
            case TRANSPARENCY -> Topic.TRANSPARENCY.ask(engine, new Inquiry(host, null));
            case ENCRYPTION -> Topic.ENCRYPTION.ask(engine, new Inquiry(host, null));
            case TRUST -> trust(engine.evaluate(chain == null ? List.of() : chain, host));
            case PINNED_KEYS, ANCHORS, ELEMENT, LOADING, SETTINGS -> told(engine.policy(host));
        };
    }

    private static Verdict trust(Decision decision) {
        return decision instanceof Trusted
                ? new Verdict("TRUSTED", "trusted", Tone.GOOD)
                : new Verdict(
                        decision.reason().name(),
                        "rejected: " + decision.reason().sentence(),
                        Tone.BAD);
    }

    private Verdict told(PolicyAnswer answer) {
        if (answer instanceof ConfigurationRefused refused) {
            return new Verdict(
                    refused.reason().name(),
                    "refused: " + lastOf(refused.refused().throwable().chain()),
                    Tone.BAD);
        }
        if (answer instanceof ConfigurationNotCompiled uncompiled) {
            return new Verdict(
                    uncompiled.reason().name(),
                    "not compiled: " + uncompiled.refused().reason(),
                    Tone.BAD);
        }
        if (!(answer instanceof HostPolicy policy)) {
            return new Verdict("HOST_REFUSED", "the host is refused", Tone.BAD);
        }
        return switch (this) {
            case PINNED_KEYS -> keys(policy);
            case ANCHORS -> anchors(policy);
            case ELEMENT -> element(policy);
            case LOADING -> new Verdict("IN_FORCE", "in force", Tone.GOOD);
            default -> settings(policy);
        };
    }

    private static Object lastOf(List<?> chain) {
        return chain.get(chain.size() - 1);
    }

    private static Verdict keys(HostPolicy policy) {
        List<Pin> pins = policy.settings().pins().value().pins();
        String words = pins.isEmpty()
                ? "none"
                : pins.size() + ": "
                        + pins.stream()
                                .map(pin -> Base64.getEncoder()
                                        .encodeToString(pin.digest().toArray()))
                                .map(text -> text.substring(0, 8) + "\u2026")
                                .collect(Collectors.joining(", "));
        return new Verdict(
                pins.stream().map(pin -> pin.digest().toHex()).collect(Collectors.joining(",")), words, Tone.PLAIN);
    }

    private static Verdict anchors(HostPolicy policy) {
        List<AnchorReference> anchors = policy.settings().anchors().value();
        String words = anchors.isEmpty()
                ? "none"
                : anchors.stream().map(Aspect::words).distinct().collect(Collectors.joining(", "));
        return new Verdict(words, words, Tone.PLAIN);
    }

    private static String words(AnchorReference anchor) {
        String source = anchor.source() instanceof AnchorSource.Resource resource
                ? resource.name() == null ? "@" + resource.id() : "@" + resource.name()
                : anchor.source().toString().toLowerCase(Locale.ROOT);
        return anchor.overridesPins() ? source + " (overriding pins)" : source;
    }

    private static Verdict element(HostPolicy policy) {
        if (policy.resolution() instanceof MatchedDomain matched) {
            DomainRule rule = matched.domain();
            return new Verdict(
                    "DOMAIN " + rule.name() + at(rule.place()),
                    "<domain>" + rule.name() + "</domain>" + at(rule.place()),
                    Tone.PLAIN);
        }
        return policy.resolution() instanceof MatchedLocalhost
                ? new Verdict("LOCALHOST", "the platform's configuration for loopback names", Tone.PLAIN)
                : new Verdict("BASE", "the base configuration", Tone.PLAIN);
    }

    private static String at(Place place) {
        return ", line " + place.location().line();
    }

    /** Values without their origins, so that two ways of saying the same are the same. */
    private static Verdict settings(HostPolicy policy) {
        EffectiveConfig config = policy.config();
        String words = "cleartext " + (policy.cleartextPermitted() ? "permitted" : "not permitted")
                + "; anchors " + anchors(policy).words()
                + "; pins " + keys(policy).words()
                + "; transparency "
                + (policy.transparency().map(setting -> setting.value()).orElse(false) ? "required" : "not required")
                + policy.encryption()
                        .map(setting -> "; encryption " + setting.value().name().toLowerCase(Locale.ROOT))
                        .orElse("");
        return new Verdict(
                words
                        + config.settings().pins().value().expiration()
                        + keys(policy).code(),
                words,
                Tone.PLAIN);
    }
}
