package io.github.nscope.cli.intercept;

import io.github.nscope.Client;
import io.github.nscope.ClientVerdict;
import io.github.nscope.Decision;
import io.github.nscope.Device;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.HostPolicy;
import io.github.nscope.NscEngine;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.ReasonCode;
import io.github.nscope.Trusted;
import io.github.nscope.anchor.CertificateStore;
import io.github.nscope.anchor.DeviceStores;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.cli.pins.PathKey;
import io.github.nscope.cli.whatif.Inquiry;
import io.github.nscope.cli.whatif.Query;
import io.github.nscope.cli.whatif.Situation;
import io.github.nscope.cli.whatif.Verdict;
import io.github.nscope.config.Setting;
import io.github.nscope.pin.PinCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether one way to stand in the middle works.
 *
 * @param attack the way
 * @param inquiry the host, and what its server sends where that is known
 * @param clientOrNull the client that the app uses; null for the platform's own answer
 * @param impostor who stands there, with certificates for the host
 */
record Exposure(Attack attack, Inquiry inquiry, @Nullable Client clientOrNull, Impostor impostor) implements Query {
    /** The answer's code where somebody in the middle reads along. */
    public static final String OPEN = "OPEN";

    /** The answer's code where they do unless the device has a list of transparency logs. */
    public static final String OPEN_WITHOUT_LOG_LIST = "OPEN_WITHOUT_LOG_LIST";

    /** The answer's code where nothing can be said. */
    public static final String UNKNOWN = "UNKNOWN";

    @Override
    public Verdict ask(Situation situation) {
        return switch (attack) {
            case CLEARTEXT -> cleartext(situation.engine().policy(inquiry.hostOrNull()));
            case USER_CA -> impostor(situation, Store.USER);
            case SYSTEM_CA -> impostor(situation, Store.SYSTEM);
            case MISISSUED ->
                inquiry.presentedOrNull() == null
                        ? logged(impostor(situation, Store.SYSTEM))
                        : byOwnAuthority(situation.engine(), inquiry.presentedOrNull());
        };
    }

    /** Whether an answer means that somebody in the middle reads along. */
    public static boolean isOpen(Verdict verdict) {
        return verdict.code().equals(OPEN);
    }

    private Verdict cleartext(PolicyAnswer answer) {
        if (!(answer instanceof HostPolicy policy)) {
            return closed("NO_ANSWER", "the app gets no answer, its configuration or the host is refused");
        }
        Client.Regard regard = clientOrNull == null ? Client.Regard.ASKED : clientOrNull.cleartext();
        return switch (regard) {
            case ASKED -> policy.cleartextPermitted() ? open("") : closed("CLEARTEXT_DENIED", "not permitted");
            case IGNORED -> open(": this client does not ask");
            case REPLACED, UNKNOWN -> unknown("whether this client asks");
        };
    }

    private enum Store {
        SYSTEM,
        USER
    }

    private Verdict impostor(Situation situation, Store store) {
        Device device = situation.device();
        Certificate authority = impostor.authority(device.time());
        Situation attacked = new Situation(
                situation.app(), device.with(with(authority, device.stores(), store)), situation.profile());
        NscEngine engine = attacked.engine();
        Decision decision = engine.evaluate(impostor.presented(device.time()), inquiry.hostOrNull());
        if (clientOrNull != null) {
            return ofClient(ClientVerdict.of(clientOrNull, decision), decision);
        }
        if (!(decision instanceof Trusted trusted)) {
            return closed(decision);
        }
        if (requiresTransparency(engine)) {
            return new Verdict(
                    OPEN_WITHOUT_LOG_LIST, "closed by transparency, if the device has a list of logs", Tone.CAUTION);
        }
        return open(why(trusted.evidence().pinsOrNull()));
    }

    private boolean requiresTransparency(NscEngine engine) {
        return engine.policy(inquiry.hostOrNull()) instanceof HostPolicy policy
                && inquiry.hostOrNull() != null
                && policy.transparency().map(Setting::value).orElse(false);
    }

    private static DeviceStores with(Certificate authority, DeviceStores stores, Store store) {
        return store == Store.USER
                ? stores.withUser(with(authority, stores.user()))
                : stores.withSystem(with(authority, stores.system()));
    }

    private static CertificateStore with(Certificate authority, CertificateStore store) {
        Map<String, Bytes> files = new HashMap<>(store.files());
        int index = 0;
        while (files.containsKey(CertificateStore.nameOf(authority, index))) {
            index++;
        }
        files.put(CertificateStore.nameOf(authority, index), authority.der());
        return CertificateStore.ofFiles(files);
    }

    /** What the server's own CA issues passes wherever the server does, but for pins of the server's key. */
    private Verdict byOwnAuthority(NscEngine engine, List<Certificate> presented) {
        Decision decision = engine.evaluate(presented, inquiry.hostOrNull());
        List<Certificate> path = PathKey.path(decision);
        if (path.size() < 2 || !(engine.policy(inquiry.hostOrNull()) instanceof HostPolicy policy)) {
            return unknown("for the server's own certificates are not trusted here: "
                    + decision.reason().sentence());
        }
        boolean overridden =
                decision instanceof Trusted trusted && trusted.evidence().pinsOrNull() instanceof PinCheck.Overridden;
        List<Bytes> digests = new ArrayList<>();
        digests.add(Impostor.digest());
        path.subList(1, path.size())
                .forEach(certificate -> digests.add(certificate.publicKey().sha256()));
        PinCheck check = PinCheck.of(
                policy.settings().pins().value(),
                policy.question().time(),
                overridden ? PinCheck.AnchorKind.OVERRIDES_PINS : PinCheck.AnchorKind.ORDINARY,
                digests);
        boolean asksPins = clientOrNull == null || clientOrNull.pins() == Client.Regard.ASKED;
        if (!check.passes() && asksPins) {
            return closed(ReasonCode.PIN_MISMATCH.name(), "the server's own key is pinned, not its CA's");
        }
        String because = check instanceof PinCheck.Matched ? ": a pin is of the CA that errs" : why(check);
        return open((requiresTransparency(engine) ? ", though it has to stand in public logs" : "") + because);
    }

    /** A CA that errs may well log what it issues. */
    private Verdict logged(Verdict verdict) {
        return verdict.code().equals(OPEN_WITHOUT_LOG_LIST) || verdict.code().equals(ReasonCode.TRANSPARENCY.name())
                ? open(", though it has to stand in public logs")
                : verdict;
    }

    private static String why(@Nullable PinCheck pins) {
        if (pins instanceof PinCheck.Expired) {
            return ": the pins have expired";
        }
        return pins instanceof PinCheck.Overridden ? ": its anchor overrides the pins" : "";
    }

    private Verdict ofClient(ClientVerdict verdict, Decision decision) {
        return switch (verdict.outcome()) {
            case CONNECTS -> open(decision.isTrusted() ? "" : ": " + withoutStop(verdict.because()));
            case REFUSES -> closed(decision);
            case UNKNOWN -> unknown(withoutStop(verdict.because()));
        };
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Nearly every app is open to the system's CAs; to the others it need not be. */
    private Verdict open(String because) {
        boolean usual = attack == Attack.SYSTEM_CA || attack == Attack.MISISSUED;
        return new Verdict(OPEN, "open" + because, usual ? Tone.CAUTION : Tone.BAD);
    }

    private static Verdict closed(Decision decision) {
        String because = switch (decision.reason()) {
            case NO_TRUST_ANCHOR, SELF_ISSUED_NOT_TRUSTED -> "the app does not trust that CA";
            case PIN_MISMATCH -> "no pin matches";
            default -> decision.reason().sentence();
        };
        return closed(decision.reason().name(), because);
    }

    private static Verdict closed(String code, String because) {
        return new Verdict(code, "closed: " + because, Tone.GOOD);
    }

    private static Verdict unknown(String what) {
        return new Verdict(UNKNOWN, "not known: " + what, Tone.CAUTION);
    }
}
