package io.github.nscope.cli.whatif;

import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.Decision;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.ReasonCode;
import io.github.nscope.Trusted;
import io.github.nscope.config.AnchorReference;
import io.github.nscope.config.AnchorSource;
import io.github.nscope.config.DomainEncryption;
import io.github.nscope.config.Setting;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions that are asked of an app on a device, each with a few possible answers. */
public enum Topic {
    /** Whether what the server sent is trusted. */
    TRUST("chain"),
    /** Whether cleartext is permitted. */
    CLEARTEXT("cleartext"),
    /** Whether CAs that the user added are trusted. */
    USER_CAS("user CAs"),
    /** Whether pins are in force. */
    PINS("pins"),
    /** Whether certificate transparency is required. */
    TRANSPARENCY("transparency"),
    /** What the app asks for of encrypted client hello. */
    ENCRYPTION("encryption");

    private static final List<Topic> ALL = List.of(values());

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    /** All of them, in the order in which they are told. */
    public static List<Topic> all() {
        return ALL;
    }

    /** A word or two. */
    public String label() {
        return label;
    }

    /** This question about a host. */
    public Query about(Inquiry inquiry) {
        return situation -> ask(situation.engine(), inquiry);
    }

    /** The answer that a device gives. */
    public Verdict ask(NscEngine engine, Inquiry inquiry) {
        if (this == TRUST) {
            return decision(engine.evaluate(inquiry.presented().orElseThrow(), inquiry.hostOrNull()));
        }
        PolicyAnswer answer = engine.policy(inquiry.hostOrNull());
        return answer instanceof HostPolicy policy ? about(policy) : refused(answer);
    }

    private Verdict about(HostPolicy policy) {
        return switch (this) {
            case CLEARTEXT ->
                policy.cleartextPermitted()
                        ? new Verdict("PERMITTED", "permitted", Tone.CAUTION)
                        : new Verdict("DENIED", "not permitted", Tone.GOOD);
            case USER_CAS -> userCas(policy.settings().anchors().value());
            case PINS -> pins(policy);
            case TRANSPARENCY ->
                policy.transparency().map(Setting::value).orElse(false)
                        ? new Verdict("REQUIRED", "required", Tone.GOOD)
                        : new Verdict("NOT_REQUIRED", "not required", Tone.PLAIN);
            case ENCRYPTION -> encryption(policy.encryption());
            case TRUST -> throw new IllegalStateException("needs certificates");
        };
    }

    private static Verdict userCas(List<AnchorReference> anchors) {
        return anchors.stream()
                .filter(anchor -> anchor.source().equals(AnchorSource.Store.USER))
                .findFirst()
                .map(anchor -> anchor.overridesPins()
                        ? new Verdict("TRUSTED_OVERRIDING_PINS", "trusted, overriding pins", Tone.CAUTION)
                        : new Verdict("TRUSTED", "trusted", Tone.CAUTION))
                .orElse(new Verdict("NOT_TRUSTED", "not trusted", Tone.GOOD));
    }

    private static Verdict pins(HostPolicy policy) {
        PinSet pins = policy.settings().pins().value();
        if (pins.pins().isEmpty()) {
            return new Verdict("NONE", "none", Tone.PLAIN);
        }
        return pins.isExpiredAt(policy.question().time())
                ? new Verdict("EXPIRED", "expired, without effect", Tone.CAUTION)
                : new Verdict("IN_FORCE", "in force", Tone.GOOD);
    }

    /** A level that does not know the setting does what a level that knows it does where it is disabled. */
    private static Verdict encryption(Optional<Setting<DomainEncryption>> setting) {
        DomainEncryption mode = setting.map(Setting::value).orElse(DomainEncryption.DISABLED);
        return new Verdict(mode.name(), mode.name().toLowerCase(Locale.ROOT), Tone.PLAIN);
    }

    private static Verdict refused(PolicyAnswer answer) {
        if (answer instanceof ConfigurationRefused refused) {
            return rejected(refused.reason());
        }
        return answer instanceof ConfigurationNotCompiled notCompiled
                ? rejected(notCompiled.reason())
                : rejected(ReasonCode.LEADING_DOT_HOST);
    }

    private static Verdict decision(Decision decision) {
        if (!(decision instanceof Trusted trusted)) {
            return rejected(decision.reason());
        }
        PinCheck pins = trusted.evidence().pins().orElse(null);
        if (pins instanceof PinCheck.Matched) {
            return new Verdict("TRUSTED_AND_PINNED", "trusted, a pin matches", Tone.GOOD);
        }
        if (pins instanceof PinCheck.Expired) {
            return new Verdict("TRUSTED_PINS_EXPIRED", "trusted, the pins have expired", Tone.CAUTION);
        }
        return pins instanceof PinCheck.Overridden
                ? new Verdict("TRUSTED_OVERRIDING_PINS", "trusted, its anchor overrides pins", Tone.CAUTION)
                : new Verdict("TRUSTED", "trusted", Tone.GOOD);
    }

    private static Verdict rejected(ReasonCode reason) {
        return new Verdict(reason.name(), "rejected: " + reason.sentence(), Tone.BAD);
    }
}
