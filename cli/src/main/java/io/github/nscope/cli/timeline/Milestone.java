package io.github.nscope.cli.timeline;

import io.github.nscope.Decision;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.pins.PathKey;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.pin.PinSet;
import io.github.nscope.transparency.LogStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which an answer may change.
 *
 * @param at the first millisecond of what is new
 * @param what what happens, without capital and full stop
 */
record Milestone(Instant at, String what) {
    private static final String ZULU = "Z";

    /** What lies ahead, as far as this moment shows it: a path that is taken later shows more. */
    static Set<Milestone> of(Situation situation, Inquiry inquiry) {
        Set<Milestone> milestones = new LinkedHashSet<>();
        NscEngine engine = situation.engine();
        ZoneId zone = situation.device().zone();
        PolicyAnswer answer = engine.policy(inquiry.hostOrNull());
        if (answer instanceof HostPolicy policy) {
            PinSet pins = policy.settings().pins().value();
            Instant expiration = pins.expiration();
            if (expiration != null && !pins.pins().isEmpty()) {
                String day = expiration.atZone(zone).toLocalDate().toString();
                milestones.add(new Milestone(
                        expiration.plusMillis(1), "the pin-set expires, at the start of " + day + " in " + name(zone)));
            }
        }
        for (Certificate certificate : certificates(engine, inquiry)) {
            String whose = certificate.subject().isEmpty()
                    ? "a server"
                    : certificate.subject().toString();
            milestones.add(new Milestone(certificate.notBefore(), "the certificate of " + whose + " becomes valid"));
            milestones.add(
                    new Milestone(certificate.notAfter().plusMillis(1), "the certificate of " + whose + " expires"));
        }
        Instant list = logListOf(situation);
        if (list != null) {
            milestones.add(new Milestone(
                    list.plus(LogStore.MOST_AGE).plusMillis(1),
                    "the list of transparency logs is " + LogStore.MOST_AGE.toDays() + " days old"));
        }
        return milestones;
    }

    private static List<Certificate> certificates(NscEngine engine, Inquiry inquiry) {
        List<Certificate> presented = inquiry.presentedOrNull();
        if (presented == null) {
            return List.of();
        }
        List<Certificate> all = new ArrayList<>(presented);
        Decision decision = engine.evaluate(presented, inquiry.hostOrNull());
        all.addAll(PathKey.path(decision));
        return all;
    }

    /** When the device's list of logs was made, or null where it has none that it reads. */
    static @Nullable Instant logListOf(Situation situation) {
        Bytes file = situation.device().dataFiles().get(LogStore.path(situation.profile()));
        if (file == null) {
            return null;
        }
        LogStore ever =
                LogStore.load(situation.profile(), file, situation.device().time());
        if (ever instanceof LogStore.Compliant compliant) {
            return Instant.ofEpochMilli(compliant.list().timestamp());
        }
        return null;
    }

    static String name(ZoneId zone) {
        return zone.getId().equals(ZULU) ? "UTC" : zone.getId();
    }
}
