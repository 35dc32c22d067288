package io.github.nscope.path;

import io.github.nscope.certificate.Oids;
import io.github.nscope.certificate.PolicyInformation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The policies that are valid down to one certificate of a path. The platform keeps RFC 5280's tree of them, which
 * hostile mappings make grow with the power of the path's length. Nobody reads the tree but to see whether it is empty,
 * and what its deepest level becomes depends on that level alone: on which policies are in it, and what each may be
 * called one level further down. Both are the same for every node of one policy, so that a map holds all of it.
 */
final class ValidPolicies {
    private static final Map<String, Expected> ANY = Map.of(Oids.ANY_POLICY, new Expected(Oids.ANY_POLICY));

    /** By policy, what the next certificate may call it. */
    private Map<String, Expected> level = ANY;

    /** {@code PolicyNodeImpl}'s expected policies: the policy itself, until mappings replace that. */
    private static final class Expected {
        private Set<String> policies;
        private boolean mapped;

        Expected(String policy) {
            policies = Set.of(policy);
        }

        void map(String policy) {
            if (!mapped) {
                policies = new HashSet<>();
                mapped = true;
            }
            policies.add(policy);
        }
    }

    /** Whether no policy is valid: the tree is null. */
    boolean areNone() {
        return level.isEmpty();
    }

    void clear() {
        level = Map.of();
    }

    /** Goes one certificate down: what it lists survives where it is expected, or where any policy is. */
    void descend(List<PolicyInformation> listed, boolean anyPolicyCounts) {
        Set<String> expected = expected();
        boolean anyExpected = expected.contains(Oids.ANY_POLICY);
        boolean anyListed = false;
        Map<String, Expected> below = new HashMap<>();
        for (PolicyInformation information : listed) {
            String policy = information.policy();
            if (policy.equals(Oids.ANY_POLICY)) {
                anyListed = true;
            } else if (anyExpected || expected.contains(policy)) {
                below.put(policy, new Expected(policy));
            }
        }
        if (anyPolicyCounts && anyListed) {
            expected.forEach(policy -> below.computeIfAbsent(policy, Expected::new));
        }
        level = below;
    }

    private Set<String> expected() {
        if (level.size() == 1) {
            return level.values().iterator().next().policies;
        }
        Set<String> expected = new HashSet<>();
        level.values().forEach(node -> expected.addAll(node.policies));
        return expected;
    }

    /** The next certificate may call one policy by another name. */
    void map(String policy, String nextName) {
        Expected node = level.get(policy);
        if (node == null && level.containsKey(Oids.ANY_POLICY)) {
            node = new Expected(policy);
            level.put(policy, node);
        }
        if (node != null) {
            node.map(nextName);
        }
    }

    void remove(String policy) {
        level.remove(policy);
    }
}
