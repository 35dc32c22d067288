package io.github.nscope.path;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.certificate.SignatureOutcome;
import io.github.nscope.path.Budget.Limit;
import java.util.HashMap;
import java.util.Map;

/**
 * Signature checks of one search, each made once. A path that is tried under several anchors has the same signatures
 * again; the platform verifies them again, with the same outcome.
 */
final class KnownSignatures implements SignatureCheck {
    private final SignatureCheck signatures;
    private final Expense expense;
    private final Map<Question, SignatureOutcome> known = new HashMap<>();

    /** The key by its encoding, which is quicker to look up than its value. */
    private record Question(Certificate subject, Bytes issuerKey) {}

    KnownSignatures(SignatureCheck signatures, Expense expense) {
        this.signatures = signatures;
        this.expense = expense;
    }

    @Override
    public SignatureOutcome check(Certificate subject, PublicKeyInfo issuerKey) {
        Question question = new Question(subject, issuerKey.der());
        SignatureOutcome outcome = known.get(question);
        if (outcome == null) {
            // Past the budget nothing is judged any more, so that this answer decides nothing.
            outcome = expense.spend(Limit.SIGNATURE_CHECKS)
                    ? signatures.check(subject, issuerKey)
                    : SignatureOutcome.UNSUPPORTED_ALGORITHM;
            known.put(question, outcome);
        }
        return outcome;
    }
}
