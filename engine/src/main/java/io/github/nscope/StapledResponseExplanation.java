package io.github.nscope;

import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.revocation.StapledResponseResult;
import java.util.List;
import java.util.Locale;

/** Says what the stapled OCSP response does for the certificate. */
final class StapledResponseExplanation {
    private StapledResponseExplanation() {}

    static Section section(StapledResponseResult result) {
        return new Section("Stapled OCSP", List.of(entry(result)));
    }

    private static Entry entry(StapledResponseResult result) {
        if (result instanceof StapledResponseResult.Vouched vouched) {
            return Entry.of("vouches for the certificate since "
                            + vouched.answer().thisUpdate())
                    .in(Tone.GOOD);
        }
        if (result instanceof StapledResponseResult.Refused refused) {
            return Entry.of("refuses the certificate: "
                            + refused.refusal().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .in(Tone.BAD);
        }
        return Entry.of(
                switch (((StapledResponseResult.NotChecked) result).reason()) {
                    case NOT_STAPLED -> "the server stapled none";
                    case LEVEL_IGNORES_IT -> "not looked at on this level";
                    case CA_CERTIFICATE -> "not looked at: the end-entity certificate is a CA's";
                });
    }
}
