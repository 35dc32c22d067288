package io.github.nscope.conformance.engine;

import io.github.nscope.Connection;
import io.github.nscope.Decision;
import io.github.nscope.NotJudged;
import io.github.nscope.Overload;
import io.github.nscope.Rejected;
import io.github.nscope.TrustEvidence;
import io.github.nscope.Trusted;
import io.github.nscope.conformance.protocol.Member;
import io.github.nscope.conformance.protocol.ThrowableDescription;
import io.github.nscope.conformance.protocol.TrustAnswer;
import io.github.nscope.hostname.HostnameVerdict;
import io.github.nscope.platform.PlatformThrowable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about certificates is in the protocol's members.
 *
 * @param answer the decision
 * @param hostnameVerified what the hostname verifier says
 * @param omitted members that can't be answered: those of a search that was given up
 */
record TrustTranslation(TrustAnswer answer, @Nullable Boolean hostnameVerified, Set<Member> omitted) {
    private static final Set<Member> NOT_JUDGED = Set.of(Member.DECISION, Member.CHAIN, Member.TRUST_ERROR);

    /** Where there is nothing to decide about. */
    static final TrustTranslation NONE = new TrustTranslation(TrustAnswer.NONE, null, Set.of());

    static TrustTranslation of(Connection connection, Decision decision) {
        if (decision instanceof Trusted trusted) {
            return new TrustTranslation(
                    TrustAnswer.trusted(chain(connection, trusted)), hostname(trusted.evidence()), Set.of());
        }
        if (decision instanceof Rejected rejected) {
            return new TrustTranslation(
                    TrustAnswer.rejected(throwable(rejected.thrown())), hostname(rejected.evidence()), Set.of());
        }
        return decision instanceof NotJudged notJudged
                ? new TrustTranslation(TrustAnswer.NONE, hostname(notJudged.evidence()), NOT_JUDGED)
                : NONE;
    }

    /** The call that takes neither host nor staples returns no chain. */
    private static List<String> chain(Connection connection, Trusted trusted) {
        return connection.call().overload() == Overload.CHAIN
                ? List.of()
                : trusted.chain().stream()
                        .map(certificate -> certificate.sha256().toHex())
                        .toList();
    }

    private static @Nullable Boolean hostname(TrustEvidence evidence) {
        return evidence.hostname().map(HostnameVerdict::verified).orElse(null);
    }

    static List<ThrowableDescription> throwable(PlatformThrowable thrown) {
        return thrown.chain().stream()
                .map(one -> new ThrowableDescription(one.exception(), one.message()))
                .toList();
    }
}
