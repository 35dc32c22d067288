package io.github.nscope.cli.lint.rule;

import io.github.nscope.cli.lint.Rule;
import java.util.List;
import java.util.Optional;

/** All rules, in the order of their codes. */
public final class Catalogue {
    private static final List<Rule> RULES = List.of(
            new CleartextAppWide(),
            new CleartextForDomain(),
            new CleartextThoughHttps(),
            new CleartextByTarget(),
            new CleartextByFlag(),
            new DeadFlag(),
            new RedundantDenial(),
            new RedundantPermission(),
            new FewProtected(),
            new UserCasAppWide(),
            new UserCasForDomain(),
            new ProxyCaInRelease(),
            new OwnCasAppWide(),
            new RestrictedCasForDomain(),
            new SupplementedCas(),
            new UnfitCa(),
            new SinglePin(),
            new BackupIsCopy(),
            new DummyPin(),
            new PinOfNothing(),
            new PinsOverridden(),
            new PinnedAndCleartext(),
            new PinsExpired(),
            new PinsExpireSoon(),
            new PinsNeverExpire(),
            new LeafPinsOnly(),
            new PinsMatchNothing(),
            new PinsLost(),
            new FirstPartyUnpinned(),
            new DomainIsUrl(),
            new DomainHasPortOrPath(),
            new DomainHasWildcard(),
            new DomainIsReference(),
            new DomainHasLeadingDot(),
            new DomainIsEmpty(),
            new DomainIsNotAscii(),
            new AddressWithSubdomains(),
            new SampleDomain(),
            new LocalCleartext(),
            new ShadowedDomain(),
            new PublicSuffix(),
            new EmptyConfiguration(),
            new IgnoredText(),
            new CrashesAtLoad(),
            new NotReferenced(),
            new MissingConfiguration(),
            new VariantsDisagree(),
            new ShrunkAway(),
            new DebugWidensMore(),
            new DebugSibling(),
            new ReleaseDebuggable(),
            new TransparencySwitchedOff(),
            new TransparencyByTarget(),
            new LocalhostByDefault(),
            new UnknownEncryptionMode(),
            new FlagDeprecated(),
            new ClientIgnoresPolicy());

    private Catalogue() {}

    /** The rules. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** The rule of a code or id, {@code C1} or {@code cleartext-app-wide}. */
    public static Optional<Rule> rule(String name) {
        return RULES.stream()
                .filter(rule -> rule.definition().code().equals(name)
                        || rule.definition().id().equals(name))
                .findFirst();
    }
}
