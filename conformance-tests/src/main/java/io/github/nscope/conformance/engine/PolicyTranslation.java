package io.github.nscope.conformance.engine;

import io.github.nscope.HostPolicy;
import io.github.nscope.config.Setting;
import io.github.nscope.conformance.protocol.PolicyAnswer;
import io.github.nscope.pin.PinSet;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what the engine says about a host into the protocol's members. */
final class PolicyTranslation {
    private static final Comparator<PolicyAnswer.Pin> PIN_ORDER =
            Comparator.comparing(PolicyAnswer.Pin::value).thenComparing(PolicyAnswer.Pin::digest);

    private PolicyTranslation() {}

    static PolicyAnswer of(HostPolicy policy, @Nullable List<PolicyAnswer.Anchor> anchors) {
        PinSet pins = policy.settings().pins().value();
        return new PolicyAnswer(
                policy.cleartextPermitted(),
                policy.settings().hstsEnforced().value(),
                pins(pins),
                pins.expiration(),
                policy.transparency().map(Setting::value).orElse(null),
                policy.encryption().map(setting -> setting.value().name()).orElse(null),
                anchors);
    }

    private static List<PolicyAnswer.Pin> pins(PinSet pins) {
        return pins.pins().stream()
                .map(pin -> new PolicyAnswer.Pin(
                        pin.digestName(),
                        Base64.getEncoder().encodeToString(pin.digest().toArray())))
                .sorted(PIN_ORDER)
                .toList();
    }
}
