package io.github.nscope.path;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.path.Budget.Limit;
import io.github.nscope.path.PathFailure.CandidateFailed;
import io.github.nscope.path.PathFailure.ExceptionEscaped;
import io.github.nscope.path.PathNode.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One search: {@code TrustManagerImpl.checkTrusted} and {@code checkTrustedRecursive}, with a stack of its own instead
 * of recursion, so that the length of a path is bounded by the budget and not by the thread.
 */
final class SearchRun {
    private final PathRules rules;
    private final AnchorLookup store;
    private final PathQuery query;
    private final List<Certificate> beyondEndEntity;
    private final Expense expense;
    private final Issuers issuers;
    private final CandidateCheck candidates;
    private final PathVerification verification;
    private final EvidenceCollector evidence = new EvidenceCollector();
    private final Set<Certificate> used = new HashSet<>();
    private final Deque<SearchFrame> frames = new ArrayDeque<>();
    private final SearchLimits limits;

    SearchRun(PathRules rules, AnchorLookup store, PathQuery query, DelegatedChecks delegated) {
        this.rules = rules;
        this.store = store;
        this.query = query;
        this.beyondEndEntity = query.presented().subList(1, query.presented().size());
        this.limits = new SearchLimits(rules.profile());
        this.expense = new Expense(rules.budget());
        KnownSignatures signatures = new KnownSignatures(rules.signatures(), expense);
        this.issuers = new Issuers(store, delegated.remembered(), new IssuerOrder(rules.profile()), signatures);
        Validity validity = new Validity(query.validationTime(), rules.zone());
        this.candidates = new CandidateCheck(validity, new StrengthCheck(rules.profile()));
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
        while (expense.exceeded().isEmpty()) {
            if (move instanceof Trusted trusted) {
                return new PathFound(trusted.path(), evidence.of(expense, issuers.lookedUp()));
            }
            if (move instanceof Ended ended) {
                return new NoPath(ended.failure(), evidence.of(expense, issuers.lookedUp()));
            }
            if (move instanceof Refused refused) {
                if (frames.isEmpty()) {
                    return new NoPath(refused.failure(), evidence.of(expense, issuers.lookedUp()));
                }
                frames.element().abandon(refused.failure()).ifPresent(used::remove);
            }
            move = advance(frames.element());
        }
        return new PathNotJudged(expense.exceeded().get(), evidence.of(expense, issuers.lookedUp()));
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
        // 2. The blocklist.
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
        frames.push(new SearchFrame(node, known.issuers(), beyondEndEntity));
        return Extended.EXTENDED;
    }

    /** Steps 4 to 8 of one frame, up to the next certificate that continues its path. */
    private Move advance(SearchFrame frame) {
        PathNode node = frame.node();
        // 4. Each anchor that is not yet in the path, in order.
        Optional<Certificate> anchor = nextUnused(frame.anchors());
        if (anchor.isPresent()) {
            return extend(frame, anchor.get(), Role.ANCHOR);
        }
        // 5. Once among anchors, the path ends where no further anchor is; a lower one is not tried on its own.
        if (node.role() == Role.ANCHOR) {
            frames.pop();
            return frame.anchorTried() ? new Refused(frame.last().orElseThrow()) : verify(node);
        }
        // 6. Each presented certificate of the issuer's name, in the order of presentation.
        Optional<Certificate> presented = nextAcceptable(frame);
        if (presented.isPresent()) {
            return extend(frame, presented.get(), Role.PRESENTED);
        }
        // 7. Intermediates remembered from earlier paths.
        if (frame.remembered().isEmpty()) {
            Issuers.Answer answer = issuers.rememberedAbove(node.certificate());
            if (answer instanceof Issuers.Crashed crashed) {
                return ended(node, crashed);
            }
            Issuers.Known known = (Issuers.Known) answer;
            evidence.undecided(known.undecided());
            frame.remember(known.issuers());
        }
        Optional<Certificate> remembered = nextUnused(frame.remembered().get());
        if (remembered.isPresent()) {
            return extend(frame, remembered.get(), Role.PRESENTED);
        }
        // 8. No way on: the failure of the last alternative, which the evidence has already, or that there was none.
        frames.pop();
        return frame.last().isPresent() ? new Refused(frame.last().get()) : refused(node, NoAnchor.at(node));
    }

    private Optional<Certificate> nextUnused(Iterator<Certificate> untried) {
        while (untried.hasNext()) {
            Certificate certificate = untried.next();
            if (!used.contains(certificate)) {
                return Optional.of(certificate);
            }
        }
        return Optional.empty();
    }

    private Optional<Certificate> nextAcceptable(SearchFrame frame) {
        Iterator<Certificate> untried = frame.presented();
        while (untried.hasNext()) {
            Certificate candidate = untried.next();
            if (used.contains(candidate) || !frame.node().certificate().issuer().equals(candidate.subject())) {
                continue;
            }
            PathNode extended = frame.node().continuedBy(candidate, Role.PRESENTED);
            Optional<CandidateFailed> unacceptable = candidates.check(extended);
            if (unacceptable.isEmpty()) {
                return Optional.of(candidate);
            }
            evidence.failed(extended, unacceptable.get());
            frame.abandon(unacceptable.get());
        }
        return Optional.empty();
    }

    private Move extend(SearchFrame frame, Certificate issuer, Role role) {
        used.add(issuer);
        frame.extend(issuer, role);
        return open(frame.node().continuedBy(issuer, role));
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
        ExceptionEscaped failure =
                new ExceptionEscaped(crashed.reason(), crashed.check(), node.position(), crashed::thrown);
        evidence.failed(node, failure);
        return new Ended(failure);
    }
}
