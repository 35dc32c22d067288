package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.Edit;
import io.github.nscope.platform.ApiLevel;
import java.util.List;

/**
 * A misconfiguration, proved.
 *
 * @param rule what it is
 * @param severity how bad
 * @param spot what it points at
 * @param file the file, for people
 * @param message what is wrong, a sentence
 * @param hosts the hosts that it concerns; empty for all that nothing names
 * @param levels the levels that it concerns, oldest first
 * @param proofs the answers that prove it, at least one
 * @param fix changes that would mend it; empty where only a person can
 * @param fingerprint the same as long as the finding is, wherever it moves
 */
public record Finding(
        Definition rule,
        Severity severity,
        Spot spot,
        String file,
        String message,
        List<String> hosts,
        List<ApiLevel> levels,
        List<Proof> proofs,
        List<Edit> fix,
        String fingerprint) {
    /** Copies the lists. */
    public Finding {
        hosts = List.copyOf(hosts);
        levels = List.copyOf(levels);
        proofs = List.copyOf(proofs);
        fix = List.copyOf(fix);
    }

    /** The same, as bad as a profile says. */
    Finding as(Severity other) {
        return new Finding(rule, other, spot, file, message, hosts, levels, proofs, fix, fingerprint);
    }
}
