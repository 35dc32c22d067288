package io.github.nscope.conformance.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of an answer that can be compared one by one, by the path that they have in the JSON object. */
public enum Member {
    /** Whether the configuration loads. */
    CONFIG_STATUS("config.status", answer -> answer.config().status()),
    /** With what it fails. */
    CONFIG_ERROR("config.error", answer -> answer.config().error()),
    /** Whether there is a policy at all. */
    POLICY("policy", answer -> answer.policy() != null),
    /** The host's cleartext flag. */
    CLEARTEXT("policy.cleartextPermitted", policy(PolicyAnswer::cleartextPermitted)),
    /** The host's HSTS flag. */
    HSTS("policy.hstsEnforced", policy(PolicyAnswer::hstsEnforced)),
    /** The host's pins. */
    PINS("policy.pins", policy(PolicyAnswer::pins)),
    /** When they end. */
    PIN_EXPIRATION("policy.pinExpiration", policy(PolicyAnswer::pinExpiration)),
    /** Whether certificate transparency is required. */
    TRANSPARENCY("policy.certificateTransparencyRequired", policy(PolicyAnswer::certificateTransparencyRequired)),
    /** The domain encryption mode. */
    DOMAIN_ENCRYPTION("policy.domainEncryption", policy(PolicyAnswer::domainEncryption)),
    /** The host's trust anchors. */
    TRUST_ANCHORS("policy.trustAnchors", policy(PolicyAnswer::trustAnchors)),
    /** The cleartext answer without a host. */
    APP_CLEARTEXT("appCleartextPermitted", Judged::appCleartextPermitted),
    /** Whether there is an answer about trust at all. */
    TRUST("trust", answer -> answer.trust() != null),
    /** The decision. */
    DECISION("trust.decision", trust(TrustAnswer::decision)),
    /** The chain that is returned. */
    CHAIN("trust.chain", trust(TrustAnswer::chain)),
    /** What is thrown. */
    TRUST_ERROR("trust.error", trust(TrustAnswer::error)),
    /** The hostname verifier's answer. */
    HOSTNAME("hostnameVerified", Judged::hostnameVerified);

    private static final Map<String, Member> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toMap(Member::path, Function.identity()));

    private final String path;
    private final Getter getter;

    Member(String path, Getter getter) {
        this.path = path;
        this.getter = getter;
    }

    /** The path in the JSON object, {@code trust.chain}. */
    public String path() {
        return path;
    }

    /** The member of a path, or null for none. */
    public static @Nullable Member of(String path) {
        return BY_PATH.get(path);
    }

    /** What an answer has there; null inside an absent object. */
    public @Nullable Object in(Judged answer) {
        return getter.of(answer);
    }

    /** Whether two answers agree here; what either leaves out agrees with everything. */
    public boolean agrees(Judged one, Judged other) {
        return one.omitted().contains(this) || other.omitted().contains(this) || Objects.equals(in(one), in(other));
    }

    private static Getter policy(Function<PolicyAnswer, @Nullable Object> of) {
        return answer -> {
            PolicyAnswer policy = answer.policy();
            return policy == null ? null : of.apply(policy);
        };
    }

    private static Getter trust(Function<TrustAnswer, @Nullable Object> of) {
        return answer -> {
            TrustAnswer trust = answer.trust();
            return trust == null ? null : of.apply(trust);
        };
    }

    private interface Getter {
        @Nullable
        Object of(Judged answer);
    }
}
