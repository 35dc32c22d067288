package io.github.nscope.conformance.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a response as a line without its end; what an answer omits is left out. */
public final class ResponseWriter {
    private ResponseWriter() {}

    /** The response's line. */
    public static String line(Response response) {
        return JsonOutput.line(members(response));
    }

    static void write(ByteArrayOutputStream to, Response response) {
        JsonOutput.write(to, members(response));
    }

    private static Consumer<JsonOutput> members(Response response) {
        return out -> {
            out.string("id", response.id());
            if (response instanceof Judged judged) {
                new JudgedMembers(out, judged.omitted()).write(judged);
            } else if (response instanceof Skipped skipped) {
                out.string("skipped", skipped.skipped());
            } else if (response instanceof Unreadable unreadable) {
                out.string("error", unreadable.error());
            }
        };
    }

    private record JudgedMembers(JsonOutput out, Set<Member> omitted) {
        void write(Judged judged) {
            out.object("config", () -> config(judged.config()));
            nullable(Member.POLICY, "policy", judged.policy(), this::policy);
            bool(Member.APP_CLEARTEXT, "appCleartextPermitted", judged.appCleartextPermitted());
            nullable(Member.TRUST, "trust", judged.trust(), this::trust);
            bool(Member.HOSTNAME, "hostnameVerified", judged.hostnameVerified());
        }

        private void config(ConfigAnswer config) {
            if (has(Member.CONFIG_STATUS)) {
                out.string("status", config.status().name());
            }
            if (has(Member.CONFIG_ERROR)) {
                out.objects("error", config.error(), this::throwable);
            }
        }

        private void policy(PolicyAnswer policy) {
            bool(Member.CLEARTEXT, "cleartextPermitted", policy.cleartextPermitted());
            bool(Member.HSTS, "hstsEnforced", policy.hstsEnforced());
            if (has(Member.PINS)) {
                out.objects("pins", policy.pins(), pin -> {
                    out.string("digest", pin.digest());
                    out.string("value", pin.value());
                });
            }
            if (has(Member.PIN_EXPIRATION)) {
                out.string(
                        "pinExpiration",
                        policy.pinExpiration() == null
                                ? null
                                : policy.pinExpiration().toString());
            }
            bool(Member.TRANSPARENCY, "certificateTransparencyRequired", policy.certificateTransparencyRequired());
            if (has(Member.DOMAIN_ENCRYPTION)) {
                out.string("domainEncryption", policy.domainEncryption());
            }
            if (has(Member.TRUST_ANCHORS)) {
                out.objects("trustAnchors", policy.trustAnchors(), anchor -> {
                    out.string("sha256", anchor.sha256());
                    out.bool("overridesPins", anchor.overridesPins());
                });
            }
        }

        private void trust(TrustAnswer trust) {
            if (has(Member.DECISION)) {
                TrustAnswer.Decision decision = trust.decision();
                out.string("decision", decision == null ? null : decision.name());
            }
            if (has(Member.CHAIN)) {
                out.strings("chain", trust.chain());
            }
            if (has(Member.TRUST_ERROR)) {
                out.objects("error", trust.error(), this::throwable);
            }
        }

        private void throwable(ThrowableDescription throwable) {
            out.string("exception", throwable.exception());
            out.string("message", throwable.message());
        }

        private void bool(Member member, String name, @Nullable Boolean value) {
            if (has(member)) {
                out.bool(name, value);
            }
        }

        private <T> void nullable(Member member, String name, @Nullable T value, Consumer<T> members) {
            if (!has(member)) {
                return;
            }
            if (value == null) {
                out.json.writeNullProperty(name);
            } else {
                out.object(name, () -> members.accept(value));
            }
        }

        private boolean has(Member member) {
            return !omitted.contains(member);
        }
    }
}
