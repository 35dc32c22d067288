package io.github.nscope.cli.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.Behavior;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTest {
    private static final Instant TIME = Instant.parse("2026-06-01T00:00:00Z");
    private static final Inquiry INQUIRY = new Inquiry("example.org", null);
    private static final String DOMAIN_CONFIG = """
            <network-security-config>
                <domain-config><domain>example.org</domain>
                    <pin-set expiration="2026-07-01"><pin digest="SHA-256">AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</pin></pin-set>
                </domain-config>
            </network-security-config>
            """;

    @Test
    void aSingleBehaviourMakesTheDifference() {
        Situation old = on(27, App.targeting(28).configuration(DOMAIN_CONFIG).build(), TIME);
        Situation later = on(28, App.targeting(28).configuration(DOMAIN_CONFIG).build(), TIME);

        assertThat(Cause.between(old, later, Topic.CLEARTEXT.about(INQUIRY)))
                .isEqualTo(new Cause.Behaviors(List.of(Behavior.CLEARTEXT_DENIED_BY_TARGET)));
    }

    @Test
    void aBehaviourThatEndsMakesTheDifference() {
        App app = App.targeting(23).privileged(true).build();

        assertThat(Cause.between(on(27, app, TIME), on(28, app, TIME), Topic.USER_CAS.about(INQUIRY)))
                .isEqualTo(new Cause.Behaviors(List.of(Behavior.USER_CAS_TRUSTED_BY_DEFAULT)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLEARTEXT", "TRANSPARENCY", "ENCRYPTION"})
    void withoutTheNamedBehavioursBothAnswerAlikeAndWithAnyOfThemTheyDoNot(Topic topic) {
        App old = App.targeting(24).build();
        App later = App.targeting(37).build();
        Situation first = on(24, old, TIME);
        Situation second = on(37, later, TIME);

        Cause cause = Cause.between(first, second, topic.about(INQUIRY));

        assertThat(cause).isInstanceOf(Cause.Behaviors.class);
        List<Behavior> behaviors = ((Cause.Behaviors) cause).behaviors();
        assertThat(ask(topic, first.without(behaviors))).isEqualTo(ask(topic, second.without(behaviors)));
        assertThat(ask(topic, first)).isNotEqualTo(ask(topic, second));
        for (Behavior kept : behaviors) {
            List<Behavior> fewer =
                    behaviors.stream().filter(behavior -> behavior != kept).toList();
            assertThat(ask(topic, first.without(fewer))).isNotEqualTo(ask(topic, second.without(fewer)));
        }
    }

    @Test
    void theClockMayMakeTheDifference() {
        App app = App.targeting(34).configuration(DOMAIN_CONFIG).build();

        assertThat(Cause.between(
                        on(34, app, TIME), on(34, app, TIME.plusSeconds(9_000_000)), Topic.PINS.about(INQUIRY)))
                .isEqualTo(Cause.Other.CLOCK);
    }

    @Test
    void theAppMayMakeTheDifference() {
        App pinned = App.targeting(34).configuration(DOMAIN_CONFIG).build();
        App plain = App.targeting(34).build();

        assertThat(Cause.between(on(34, pinned, TIME), on(34, plain, TIME), Topic.PINS.about(INQUIRY)))
                .isEqualTo(Cause.Other.APP);
    }

    @Test
    void boxesFoldAlongEveryAxis() {
        List<Axis> axes = List.of(
                new Axis("target", List.of("24", "27", "28"), Axis.Numbers.YES),
                new Axis("build", List.of("release", "debug"), Axis.Numbers.NO));
        List<Span> one = List.of();
        List<Span> other = List.of(new Span(
                List.of(ApiLevel.of(24)),
                Topic.CLEARTEXT.ask(on(24, App.targeting(24).build(), TIME).engine(), INQUIRY),
                null));
        List<Box> boxes = List.of(
                box(0, 0, one), box(0, 1, one), box(1, 0, one), box(1, 1, one), box(2, 0, other), box(2, 1, one));

        assertThat(Box.folded(boxes, axes.size()).stream().map(box -> box.describe(axes)))
                .containsExactly("target 24, 27", "target 28, release", "target 28, debug");
    }

    private static Box box(int target, int build, List<Span> spans) {
        return new Box(List.of(Set.of(target), Set.of(build)), spans);
    }

    private static Verdict ask(Topic topic, Situation situation) {
        return topic.ask(situation.engine(), INQUIRY);
    }

    private static Situation on(int level, App app, Instant time) {
        return Situation.of(app, Device.of(level).at(time));
    }
}
