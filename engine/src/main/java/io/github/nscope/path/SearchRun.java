package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.DistinguishedName;
import io.github.nscope.path.Budget.Limit;
import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.path.PathFailure.ExceptionEscaped;
import io.github.nscope.path.PathNode.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One search: {@code TrustManagerImpl.checkTrusted} and {@code checkTrustedRecursive}, with a stack of its own instead
 * of recursion, so that the length of a path is bounded by the budget and not by the thread.
 */
final class SearchRun {
    private final PathRules rules;
    private final AnchorLookup store;
    private final PathQuery query;
    private final PresentedIssuers presentedIssuers;
    private final Expense expense;
    private final Issuers issuers;
    private final CandidateCheck candidates;
    private final PathVerification verification;
    private final EvidenceCollector evidence = new EvidenceCollector();
    private final UsedCertificates used = new UsedCertificates();
    private @Nullable SearchFrame frame;
    private final SearchLimits limits;

    SearchRun(PathRules rules, AnchorLookup store, PathQuery query, DelegatedChecks delegated) {
        this.rules = rules;
        this.store = store;
        this.query = query;
        this.presentedIssuers = new PresentedIssuers(query.presented());
        this.limits = new SearchLimits(rules.profile());
        this.expense = new Expense(rules.budget());
        KnownSignatures signatures = new KnownSignatures(rules.signatures(), expense);
        this.issuers = new Issuers(store, delegated.remembered(), new IssuerOrder(rules.profile()), signatures);
        Validity validity = new Validity(query.validationTime(), rules.zone());
        this.candidates = new CandidateCheck(validity, new StrengthCheck(rules.profile()), rules.profile());
        PathValidation validation = new PathValidation(
                rules.profile(), validity, new PathValidation.Context(query.peer(), signatures, expense));
        this.verification = new PathVerification(delegated, candidates, validation, evidence);
    }

    /** What comes of the next move of the search. */
    private sealed interface Move {}

    private record Trusted(CertificationPath path) implements Move {}

    private record Refused(CandidateFailed failure) implements Move {}

    private record Ended(ExceptionEscaped failure) implements Move {}

    /** The path has become longer by one. */
    private enum Extended implements Move {
        EXTENDED
    }

    PathResult run() {
        Move move = start();
        while (!expense.isExceeded()) {
            if (move instanceof Trusted trusted) {
                return new PathFound(trusted.path(), evidence.of(expense, issuers.lookedUp()));
            }
            if (move instanceof Ended ended) {
                return new NoPath(ended.failure(), evidence.of(expense, issuers.lookedUp()));
            }
            if (move instanceof Refused refused) {
                if (frame == null) {
                    return new NoPath(refused.failure(), evidence.of(expense, issuers.lookedUp()));
                }
                frame.abandon(refused.failure()).ifPresent(used::remove);
            }
            move = advance(Objects.requireNonNull(frame, "a path that goes on has a level"));
        }
        return new PathNotJudged(expense.exceeded().orElseThrow(), evidence.of(expense, issuers.lookedUp()));
    }

    private Move start() {
        Certificate endEntity = query.presented().get(0);
        used.add(endEntity);
        AnchorLookup.Answer answer = store.bySubjectAndKey(endEntity);
        if (answer instanceof AnchorLookup.LookupCrashed crashed) {
            PathNode node = PathNode.endEntity(endEntity, Role.PRESENTED);
            return ended(
                    node,
                    new Issuers.Crashed(PathReason.ANCHOR_LOOKUP_CRASH, PathCheck.ANCHOR_LOOKUP, crashed.thrown()));
        }
        List<Certificate> anchors = ((AnchorLookup.Anchors) answer).certificates();
        if (anchors.isEmpty()) {
            return open(PathNode.endEntity(endEntity, Role.PRESENTED));
        }
        used.add(anchors.get(0));
        return open(PathNode.endEntity(anchors.get(0), Role.ANCHOR));
    }

    /** Steps 1 to 3, and the look-up of step 4. */
    private Move open(PathNode node) {
        expense.spend(Limit.PATH_STEPS);
        Optional<CandidateFailed> beyond = limits.exceededBy(node);
        if (beyond.isPresent()) {
            return refused(node, beyond.get());
        }
        // 1. The certificate to continue from: the last anchor, else the last presented one.
        Certificate current = node.certificate();
        // 2. The blocklist, which asks for the key.
        if (UndecodableKey.crashes(current, rules.profile())) {
            return ended(node, UndecodableKey.at(node));
        }
        if (rules.blocklist().holdsKeyOf(current)) {
            return refused(node, BlockedKey.at(node, rules.profile()));
        }
        // 3. A name that is its own issuer ends the path, whoever made the signature.
        if (current.isSelfIssued()) {
            return verify(node);
        }
        // 4. The anchors above.
        Issuers.Answer answer = issuers.anchorsAbove(current);
        if (answer instanceof Issuers.Crashed crashed) {
            return ended(node, crashed);
        }
        Issuers.Known known = (Issuers.Known) answer;
        evidence.undecided(known.undecided());
        frame = new SearchFrame(node, known.issuers(), presentedIssuers.candidatesAbove(current), frame);
        return Extended.EXTENDED;
    }

    /** Steps 4 to 8 of one frame, up to the next certificate that continues its path. */
    private Move advance(SearchFrame level) {
        PathNode node = level.node();
        // 4. Each anchor that is not yet in the path, in order.
        Certificate anchor = level.nextAnchor();
        while (anchor != null && used.contains(anchor)) {
            anchor = level.nextAnchor();
        }
        if (anchor != null) {
            return extend(level, anchor, Role.ANCHOR);
        }
        // 5. Once among anchors, the path ends where no further anchor is; a lower one is not tried on its own.
        if (node.role() == Role.ANCHOR) {
            frame = level.below();
            return level.anchorTried() ? new Refused(level.last().orElseThrow()) : verify(node);
        }
        // 6. Each presented certificate of the issuer's name, in the order of presentation.
        Certificate presented = nextAcceptable(level);
        if (presented != null) {
            return extend(level, presented, Role.PRESENTED);
        }
        // 7. Intermediates remembered from earlier paths.
        if (!level.remembers()) {
            Issuers.Answer answer = issuers.rememberedAbove(node.certificate());
            if (answer instanceof Issuers.Crashed crashed) {
                return ended(node, crashed);
            }
            Issuers.Known known = (Issuers.Known) answer;
            evidence.undecided(known.undecided());
            level.remember(known.issuers());
        }
        Certificate remembered = level.nextRemembered();
        while (remembered != null && used.contains(remembered)) {
            remembered = level.nextRemembered();
        }
        if (remembered != null) {
            return extend(level, remembered, Role.PRESENTED);
        }
        // 8. No way on: the failure of the last alternative, which the evidence has already, or that there was none.
        frame = level.below();
        return level.last().isPresent() ? new Refused(level.last().get()) : refused(node, NoAnchor.at(node));
    }

    private @Nullable Certificate nextAcceptable(SearchFrame level) {
        DistinguishedName issuer = level.node().certificate().issuer();
        for (Certificate candidate = level.nextPresented(); candidate != null; candidate = level.nextPresented()) {
            // The end entity is used from the start.
            if (!issuer.equals(candidate.subject()) || used.contains(candidate)) {
                continue;
            }
            PathNode extended = level.node().continuedBy(candidate, Role.PRESENTED);
            Optional<CandidateFailed> unacceptable = candidates.check(extended);
            if (unacceptable.isEmpty()) {
                return candidate;
            }
            evidence.failed(extended, unacceptable.get());
            level.abandon(unacceptable.get());
        }
        return null;
    }

    private Move extend(SearchFrame level, Certificate issuer, Role role) {
        used.add(issuer);
        level.extend(issuer, role);
        return open(level.node().continuedBy(issuer, role));
    }

    private Move verify(PathNode node) {
        CertificationPath path =
                new CertificationPath(node.certificates(Role.PRESENTED), node.certificates(Role.ANCHOR));
        Optional<PathFailure> failure =
                path.anchors().isEmpty() ? Optional.of(NoAnchor.at(node)) : verification.verify(path);
        if (failure.isEmpty()) {
            return new Trusted(path);
        }
        if (failure.get() instanceof CandidateFailed failed) {
            return refused(node, failed);
        }
        ExceptionEscaped escaped = (ExceptionEscaped) failure.get();
        evidence.failed(node, escaped);
        return new Ended(escaped);
    }

    private Move refused(PathNode node, CandidateFailed failure) {
        evidence.failed(node, failure);
        return new Refused(failure);
    }

    private Move ended(PathNode node, Issuers.Crashed crashed) {
        return ended(node, new ExceptionEscaped(crashed.reason(), crashed.check(), node.position(), crashed::thrown));
    }

    private Move ended(PathNode node, ExceptionEscaped failure) {
        evidence.failed(node, failure);
        return new Ended(failure);
    }
}
