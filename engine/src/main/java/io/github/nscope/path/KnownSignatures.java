package io.github.nscope.path;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.certificate.PublicKeyInfo;
import io.github.nscope.certificate.SignatureCheck;
import io.github.nscope.certificate.SignatureOutcome;
import io.github.nscope.path.Budget.Limit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signature checks of one search, each made once. A path that is tried under several anchors has the same signatures
 * again; the platform verifies them again, with the same outcome.
 */
final class KnownSignatures implements SignatureCheck {
    /** Searched faster than hashed. */
    private static final int FEW = 8;

    private final SignatureCheck signatures;
    private final Expense expense;
    private final Known[] few = new Known[FEW];
    private int count;
    private @Nullable Map<Question, SignatureOutcome> many;

    /** The key by its encoding, which is quicker to look up than its value. */
    private record Question(Certificate subject, Bytes issuerKey) {}

    private record Known(Certificate subject, Bytes issuerKey, SignatureOutcome outcome) {}

    KnownSignatures(SignatureCheck signatures, Expense expense) {
        this.signatures = signatures;
        this.expense = expense;
    }

    @Override
    public SignatureOutcome check(Certificate subject, PublicKeyInfo issuerKey) {
        SignatureOutcome outcome = known(subject, issuerKey.der());
        if (outcome == null) {
            // Past the budget nothing is judged any more, so that this answer decides nothing.
            outcome = expense.spend(Limit.SIGNATURE_CHECKS)
                    ? signatures.check(subject, issuerKey)
                    : SignatureOutcome.UNSUPPORTED_ALGORITHM;
            keep(new Known(subject, issuerKey.der(), outcome));
        }
        return outcome;
    }

    private @Nullable SignatureOutcome known(Certificate subject, Bytes issuerKey) {
        if (many != null) {
            return many.get(new Question(subject, issuerKey));
        }
        for (int i = 0; i < count; i++) {
            Known one = few[i];
            if (one.subject.equals(subject) && one.issuerKey.equals(issuerKey)) {
                return one.outcome;
            }
        }
        return null;
    }

    private void keep(Known one) {
        if (many == null && count < FEW) {
            few[count++] = one;
            return;
        }
        if (many == null) {
            many = new HashMap<>();
            for (Known early : few) {
                many.put(new Question(early.subject, early.issuerKey), early.outcome);
            }
        }
        many.put(new Question(one.subject, one.issuerKey), one.outcome);
    }
}
