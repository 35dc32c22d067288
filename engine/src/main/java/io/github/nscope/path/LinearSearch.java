package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.Budget.Limit;
import io.github.nscope.path.DelegatedChecks.Answer;
import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.path.PathFailure.ExceptionEscaped;
import io.github.nscope.path.PathNode.Role;
import io.github.nscope.platform.Behavior;
import io.github.nscope.platform.PlatformThrowable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one path that level 23 builds, {@code TrustManagerImpl.checkTrusted} and {@code
 * cleanupCertChainAndFindTrustAnchors} there: the first certificate with the right name is taken, and there is no second
 * try. The intermediates of an accepted path become trust anchors of the trust manager, which later paths are cut at.
 */
final class LinearSearch {
    private final PathRules rules;
    private final AnchorLookup store;
    private final PathQuery query;
    private final DelegatedChecks delegated;
    private final Expense expense;
    private final KnownSignatures signatures;
    private final IssuerIndex index = new IssuerIndex();
    private final EvidenceCollector evidence = new EvidenceCollector();

    LinearSearch(PathRules rules, AnchorLookup store, PathQuery query, DelegatedChecks delegated) {
        this.rules = rules;
        this.store = store;
        this.query = query;
        this.delegated = delegated;
        this.expense = new Expense(rules.budget());
        this.signatures = new KnownSignatures(rules.signatures(), expense);
        delegated.remembered().anchors().forEach(index::add);
    }

    /** A look-up in the store below the index throws what nothing catches. No store of level 23 does. */
    private static final class LookupThrew extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient PlatformThrowable thrown;

        LookupThrew(PlatformThrowable thrown) {
            super(thrown.toString());
            this.thrown = thrown;
        }
    }

    PathResult run() {
        List<Certificate> line = inLine();
        CertificationPath path;
        try {
            path = cutAtAnchor(line);
        } catch (LookupThrew crash) {
            PlatformThrowable thrown = crash.thrown;
            return refused(
                    new CertificationPath(line, List.of()),
                    new ExceptionEscaped(
                            PathReason.ANCHOR_LOOKUP_CRASH,
                            PathCheck.ANCHOR_LOOKUP,
                            PathFailure.NOWHERE,
                            () -> thrown));
        }
        Optional<PathFailure> failure = expense.exceeded().isEmpty() ? check(path) : Optional.empty();
        if (expense.exceeded().isPresent()) {
            return new PathNotJudged(expense.exceeded().get(), evidence.of(expense, index.all()));
        }
        if (failure.isPresent()) {
            return refused(path, failure.get());
        }
        // 9. The intermediates are trust anchors from now on.
        path.presented().stream().skip(1).forEach(index::add);
        return new PathFound(path, evidence.of(expense, index.all()));
    }

    /** 1. The presented certificates that follow each other by name, the first of each name, from the end entity on. */
    private List<Certificate> inLine() {
        List<Certificate> line = new ArrayList<>(query.presented());
        int end = 0;
        for (int next = issuerOf(line, 0); next > 0; next = issuerOf(line, end)) {
            end++;
            Collections.swap(line, end, next);
        }
        return line.subList(0, end + 1);
    }

    private int issuerOf(List<Certificate> line, int position) {
        for (int next = position + 1; next < line.size() && expense.spend(Limit.NAME_COMPARISONS); next++) {
            if (line.get(next).subject().equals(line.get(position).issuer())) {
                return next;
            }
        }
        return -1;
    }

    /** 2 to 4. The line up to the first certificate that is an anchor, or up to one that an anchor issued. */
    private CertificationPath cutAtAnchor(List<Certificate> line) throws LookupThrew {
        for (int i = 0; i < line.size() && expense.spend(Limit.PATH_STEPS); i++) {
            Certificate anchor = anchorLike(line.get(i));
            if (anchor != null) {
                return new CertificationPath(line.subList(0, i), climbed(anchor));
            }
        }
        Certificate anchor = anchorAbove(line.get(line.size() - 1));
        return new CertificationPath(line, anchor == null ? List.of() : climbed(anchor));
    }

    /** {@code findTrustAnchorBySubjectAndPublicKey}. */
    private @Nullable Certificate anchorLike(Certificate certificate) throws LookupThrew {
        Certificate known = index.withSubjectAndKeyOf(certificate);
        return known != null ? known : indexed(store.bySubjectAndKey(certificate));
    }

    /** {@code findTrustAnchorByIssuerAndSignature}: the first match of the index, else the first of the store. */
    private @Nullable Certificate anchorAbove(Certificate certificate) throws LookupThrew {
        Certificate known = index.firstIssuerOf(certificate, signatures);
        return known != null ? known : indexed(store.byIssuerAndSignature(certificate, signatures));
    }

    private @Nullable Certificate indexed(AnchorLookup.Answer answer) throws LookupThrew {
        if (answer instanceof AnchorLookup.LookupCrashed crashed) {
            throw new LookupThrew(crashed.thrown());
        }
        List<Certificate> found = ((AnchorLookup.Anchors) answer).certificates();
        if (found.isEmpty()) {
            return null;
        }
        index.add(found.get(0));
        return found.get(0);
    }

    /** 4. Further anchors above the first, of the index alone; two that issued each other lead round and round. */
    private List<Certificate> climbed(Certificate anchor) {
        List<Certificate> anchors = new ArrayList<>();
        Certificate last = anchor;
        while (expense.spend(Limit.PATH_STEPS)) {
            anchors.add(last);
            Certificate above = index.firstIssuerOf(last, signatures);
            if (above == null || above.equals(last)) {
                return anchors;
            }
            last = above;
        }
        return anchors;
    }

    private Optional<PathFailure> check(CertificationPath path) {
        // 5. The device's pins, before it is known whether there is an anchor.
        Answer pins = delegated.legacyPins().check(path);
        if (pins instanceof Answer.Failed failed) {
            return Optional.of(new CandidateFailed(
                    PathReason.LEGACY_PINS, PathCheck.LEGACY_PINS, PathFailure.NOWHERE, failed::thrown));
        }
        if (pins instanceof Answer.Escaped escaped) {
            return Optional.of(new ExceptionEscaped(
                    PathReason.LEGACY_PINS, PathCheck.LEGACY_PINS, PathFailure.NOWHERE, escaped::thrown));
        }
        // 6. An end entity that is an anchor is trusted as it is.
        if (path.presented().isEmpty()) {
            return Optional.empty();
        }
        // 7. No anchor.
        if (path.anchors().isEmpty()) {
            return Optional.of(NoAnchor.at(top(path)));
        }
        // 8. Strength, then path validation under the lowest anchor.
        Optional<PathFailure> weakness = weakness(path.presented());
        return weakness.isPresent() ? weakness : validate(path);
    }

    private Optional<PathFailure> weakness(List<Certificate> presented) {
        StrengthCheck strength = new StrengthCheck(rules.profile());
        for (int i = 0; i < presented.size(); i++) {
            Optional<StrengthCheck.Weakness> weakness = strength.weaknessOf(presented.get(i));
            if (weakness.isPresent()) {
                return Optional.of(
                        new CandidateFailed(weakness.get().reason(), PathCheck.STRENGTH, i, weakness.get()::throwable));
            }
        }
        return Optional.empty();
    }

    private Optional<PathFailure> validate(CertificationPath path) {
        Validity validity = new Validity(query.validationTime(), rules.zone());
        PathValidation.Context context = new PathValidation.Context(query.peer(), signatures, expense);
        return rules.profile().has(Behavior.PATH_VALIDATED_BY_BOUNCY_CASTLE)
                ? new Rfc3280Validation(rules, validity, context).validate(path)
                : new PathValidation(rules.profile(), validity, context)
                        .validate(path, new StapledResponseCheck(delegated.stapledResponse(), path, evidence));
    }

    private NoPath refused(CertificationPath path, PathFailure failure) {
        evidence.failed(top(path), failure);
        return new NoPath(failure, evidence.of(expense, index.all()));
    }

    private static PathNode top(CertificationPath path) {
        List<Certificate> certificates = path.certificates();
        PathNode top = null;
        for (int i = 0; i < certificates.size(); i++) {
            Role role = i < path.presented().size() ? Role.PRESENTED : Role.ANCHOR;
            top = top == null
                    ? PathNode.endEntity(certificates.get(i), role)
                    : top.continuedBy(certificates.get(i), role);
        }
        if (top == null) {
            throw new IllegalStateException("a path has at least one certificate");
        }
        return top;
    }
}
