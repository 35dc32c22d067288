package io.github.nscope.document;

import static io.github.nscope.document.Readings.refused;
import static io.github.nscope.document.Readings.root;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Hostile documents cost no more than they are worth")
@Timeout(20)
class HostileDocumentsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static String laughs(String use) {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'lol'>");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY e").append(i).append(" '");
            text.append(("&e" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return text + "]>" + use;
    }

    @Test
    void aBillionLaughsInTextAreRefused() {
        assertThat(refused(laughs("<a>&e29;</a>")).reason()).contains("entity expansion");
    }

    @Test
    void aBillionLaughsInAnAttributeAreRefused() {
        assertThat(refused(laughs("<a b='&e29;'/>")).reason()).isNotBlank();
    }

    @Test
    void manyUsesOfOneLargeEntityAreRefused() {
        String large = "x".repeat(1 << 20);
        String text = "<!DOCTYPE a [<!ENTITY e '" + large + "'>]><a>" + "&e;".repeat(50_000) + "</a>";
        assertThat(refused(text).reason()).isEqualTo("entities expand to too much text");
    }

    @Test
    void manyAttributesOfOneLargeEntityAreRefused() {
        String text =
                "<!DOCTYPE a [<!ENTITY e '" + "x".repeat(60_000) + "'>]><a>" + "<b c='&e;'/>".repeat(50_000) + "</a>";
        assertThat(refused(text).reason()).isEqualTo("entities expand to too much text");
    }

    @Test
    void deeplyNestedDeclarationsAreRefused() {
        assertThat(refused("<!DOCTYPE a [<!ELEMENT a " + "(".repeat(100_000) + "]><a/>")
                        .reason())
                .isNotBlank();
    }

    @Test
    void deeplyNestedElementsAreReadUpToTheLimit() {
        Element element = root("<a>".repeat(10_000) + "</a>".repeat(10_000));
        int depth = 1;
        while (!element.children().isEmpty()) {
            element = (Element) element.children().get(0);
            depth++;
        }
        assertThat(depth).isEqualTo(10_000);
    }

    @Test
    void elementsBeyondTheLimitAreRefused() {
        assertThat(refused("<a>".repeat(1_000_000)).reason()).contains("Depth limit (10000)");
    }

    @Test
    void tenMegabytesOfTextAreReadInTime() {
        String text = "<a>" + "x".repeat(10_000_000) + "</a>";
        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(SOON, () -> root(text))
                        .children())
                .hasSize(1);
    }

    @Test
    void manyPredefinedReferencesAreNoEntities() {
        assertThat(root("<a>" + "&amp;&#65;".repeat(200_000) + "</a>").children())
                .hasSize(1);
    }

    @Test
    void aHundredThousandElementsAreReadInTime() {
        String text = "<a>" + "<domain includeSubdomains='true'>x</domain>\n".repeat(100_000) + "</a>";
        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(SOON, () -> root(text))
                        .children())
                .hasSize(100_000);
    }

    @Test
    void anAttributeOfHostileLengthIsRefused() {
        assertThat(refused("<a b='" + "1".repeat(100_000) + "'/>").reason()).contains("attribute size");
    }

    @Test
    void tooManyAttributesAreRefused() {
        StringBuilder text = new StringBuilder("<a");
        for (int i = 0; i <= ReadingLimits.ATTRIBUTES; i++) {
            text.append(" a").append(i).append("='1'");
        }
        assertThat(refused(text + "/>").reason()).containsIgnoringCase("attribute");
    }
}
