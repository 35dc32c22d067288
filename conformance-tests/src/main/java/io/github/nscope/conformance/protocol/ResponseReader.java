package io.github.nscope.conformance.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a response from its line and notes which members it leaves out. */
public final class ResponseReader {
    private final Set<Member> omitted = EnumSet.allOf(Member.class);
    private final JsonInput in;
    private @Nullable String id;
    private @Nullable String skipped;
    private @Nullable String error;
    private ConfigAnswer config = ConfigAnswer.LOADED;
    private @Nullable PolicyAnswer policy;
    private @Nullable Boolean appCleartextPermitted;
    private @Nullable TrustAnswer trust;
    private @Nullable Boolean hostnameVerified;

    private ResponseReader(JsonInput in) {
        this.in = in;
    }

    /**
     * Reads a line.
     *
     * @throws MalformedLineException where it is no response of version 1
     */
    public static Response read(String line) throws MalformedLineException {
        return read(Line.of(line));
    }

    static Response read(Line line) throws MalformedLineException {
        try (JsonInput in = new JsonInput(line)) {
            return new ResponseReader(in).response();
        }
    }

    private Response response() throws MalformedLineException {
        for (String name = in.enterLine(); name != null; name = in.nextName()) {
            switch (name) {
                case "id" -> id = nullableString();
                case "skipped" -> skipped = nullableString();
                case "error" -> error = nullableString();
                case "config" -> config();
                case "policy" -> policy();
                case "appCleartextPermitted" -> appCleartextPermitted = truth(Member.APP_CLEARTEXT);
                case "trust" -> trust();
                case "hostnameVerified" -> hostnameVerified = truth(Member.HOSTNAME);
                default -> in.skip();
            }
        }
        in.expectEnd();
        if (error != null) {
            return new Unreadable(id, error);
        }
        if (id == null) {
            throw new MalformedLineException(null, "the response has no id");
        }
        if (skipped != null) {
            return new Skipped(id, skipped);
        }
        return new Judged(id, config, policy, appCleartextPermitted, trust, hostnameVerified, omitted);
    }

    private void config() throws MalformedLineException {
        ConfigAnswer.Status status = ConfigAnswer.Status.LOADED;
        List<ThrowableDescription> throwables = List.of();
        for (String name = in.enter(); name != null; name = in.nextName()) {
            switch (name) {
                case "status" -> status = constant(ConfigAnswer.Status.class, Member.CONFIG_STATUS);
                case "error" -> throwables = throwables(Member.CONFIG_ERROR);
                default -> in.skip();
            }
        }
        config = new ConfigAnswer(status, throwables);
    }

    private void policy() throws MalformedLineException {
        answered(Member.POLICY);
        if (in.isNull()) {
            return;
        }
        Boolean cleartext = null;
        Boolean hsts = null;
        List<PolicyAnswer.Pin> pins = null;
        Instant expiration = null;
        Boolean transparency = null;
        String encryption = null;
        List<PolicyAnswer.Anchor> anchors = null;
        for (String name = in.enter(); name != null; name = in.nextName()) {
            switch (name) {
                case "cleartextPermitted" -> cleartext = truth(Member.CLEARTEXT);
                case "hstsEnforced" -> hsts = truth(Member.HSTS);
                case "pins" -> pins = pins();
                case "pinExpiration" -> {
                    answered(Member.PIN_EXPIRATION);
                    expiration = in.isNull() ? null : in.instant();
                }
                case "certificateTransparencyRequired" -> transparency = truth(Member.TRANSPARENCY);
                case "domainEncryption" -> {
                    answered(Member.DOMAIN_ENCRYPTION);
                    encryption = nullableString();
                }
                case "trustAnchors" -> anchors = anchors();
                default -> in.skip();
            }
        }
        policy = new PolicyAnswer(cleartext, hsts, pins, expiration, transparency, encryption, anchors);
    }

    private @Nullable List<PolicyAnswer.Pin> pins() throws MalformedLineException {
        answered(Member.PINS);
        if (in.isNull()) {
            return null;
        }
        List<PolicyAnswer.Pin> pins = new ArrayList<>();
        in.enterArray();
        while (in.nextElement()) {
            String digest = "";
            String value = "";
            for (String name = in.enter(); name != null; name = in.nextName()) {
                switch (name) {
                    case "digest" -> digest = in.string();
                    case "value" -> value = in.string();
                    default -> in.skip();
                }
            }
            pins.add(new PolicyAnswer.Pin(digest, value));
        }
        return pins;
    }

    private @Nullable List<PolicyAnswer.Anchor> anchors() throws MalformedLineException {
        answered(Member.TRUST_ANCHORS);
        if (in.isNull()) {
            return null;
        }
        List<PolicyAnswer.Anchor> anchors = new ArrayList<>();
        in.enterArray();
        while (in.nextElement()) {
            String sha256 = "";
            boolean overridesPins = false;
            for (String name = in.enter(); name != null; name = in.nextName()) {
                switch (name) {
                    case "sha256" -> sha256 = in.string().toLowerCase(Locale.ROOT);
                    case "overridesPins" -> overridesPins = in.bool();
                    default -> in.skip();
                }
            }
            anchors.add(new PolicyAnswer.Anchor(sha256, overridesPins));
        }
        return anchors;
    }

    private void trust() throws MalformedLineException {
        answered(Member.TRUST);
        if (in.isNull()) {
            return;
        }
        TrustAnswer.Decision decision = null;
        List<String> chain = List.of();
        List<ThrowableDescription> throwables = List.of();
        for (String name = in.enter(); name != null; name = in.nextName()) {
            switch (name) {
                case "decision" -> decision = nullableConstant(TrustAnswer.Decision.class, Member.DECISION);
                case "chain" -> {
                    answered(Member.CHAIN);
                    chain = in.strings();
                }
                case "error" -> throwables = throwables(Member.TRUST_ERROR);
                default -> in.skip();
            }
        }
        trust = new TrustAnswer(decision, chain, throwables);
    }

    private List<ThrowableDescription> throwables(Member member) throws MalformedLineException {
        answered(member);
        List<ThrowableDescription> throwables = new ArrayList<>();
        in.enterArray();
        while (in.nextElement()) {
            String exception = "";
            String message = null;
            for (String name = in.enter(); name != null; name = in.nextName()) {
                switch (name) {
                    case "exception" -> exception = in.string();
                    case "message" -> message = nullableString();
                    default -> in.skip();
                }
            }
            throwables.add(new ThrowableDescription(exception, message));
        }
        return throwables;
    }

    private @Nullable Boolean truth(Member member) throws MalformedLineException {
        answered(member);
        return in.isNull() ? null : in.bool();
    }

    private @Nullable String nullableString() throws MalformedLineException {
        return in.isNull() ? null : in.string();
    }

    private <E extends Enum<E>> @Nullable E nullableConstant(Class<E> type, Member member)
            throws MalformedLineException {
        if (in.isNull()) {
            answered(member);
            return null;
        }
        return constant(type, member);
    }

    private <E extends Enum<E>> E constant(Class<E> type, Member member) throws MalformedLineException {
        answered(member);
        String name = in.string();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw in.malformed("one of " + EnumSet.allOf(type) + " is expected");
        }
    }

    private void answered(Member member) {
        omitted.remove(member);
    }
}
