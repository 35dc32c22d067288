package io.github.nscope.certificate;

import java.util.OptionalInt;

/**
 * The policyConstraints extension.
 *
 * @param requireExplicitPolicy after how many certificates a policy is required
 * @param inhibitPolicyMapping after how many certificates mappings no longer count
 */
public record PolicyConstraints(OptionalInt requireExplicitPolicy, OptionalInt inhibitPolicyMapping) {
    static PolicyConstraints decode(DerValue extension) throws MalformedCertificateException {
        if (!extension.is(DerValue.SEQUENCE)) {
            throw new MalformedCertificateException("Sequence tag missing for PolicyConstraint.");
        }
        DerReader parts = extension.reader("policyConstraints");
        OptionalInt require = OptionalInt.empty();
        OptionalInt inhibit = OptionalInt.empty();
        while (parts.hasMore()) {
            DerValue part = parts.read();
            if (part.is(DerValue.context(0))) {
                require = once(require, "requireExplicitPolicy", part);
            } else if (part.is(DerValue.context(1))) {
                inhibit = once(inhibit, "inhibitPolicyMapping", part);
            } else {
                throw new MalformedCertificateException("Invalid encoding of PolicyConstraint");
            }
        }
        return new PolicyConstraints(require, inhibit);
    }

    private static OptionalInt once(OptionalInt earlier, String which, DerValue part)
            throws MalformedCertificateException {
        // A value of -1 is the platform's own mark for "absent".
        if (earlier.isPresent()) {
            throw new MalformedCertificateException("Duplicate " + which + " found in the PolicyConstraintsExtension");
        }
        int value = SmallIntegers.read(part);
        return value == -1 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
