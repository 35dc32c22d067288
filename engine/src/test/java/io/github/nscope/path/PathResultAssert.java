package io.github.nscope.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.platform.PlatformThrowable;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Says what is expected of a result in the words of a case. */
final class PathResultAssert extends AbstractAssert<PathResultAssert, PathResult> {
    private PathResultAssert(PathResult actual) {
        super(actual, PathResultAssert.class);
    }

    static PathResultAssert assertResult(PathResult actual) {
        return new PathResultAssert(actual);
    }

    /** Trusted, along exactly this path. */
    PathResultAssert trusts(TestCertificate... path) {
        assertThat(actual).as(describe()).isInstanceOf(PathFound.class);
        List<Certificate> expected =
                Arrays.stream(path).map(TestCertificate::certificate).toList();
        assertThat(((PathFound) actual).path().certificates()).isEqualTo(expected);
        return this;
    }

    /** Trusted, along any path. */
    PathResultAssert trusts() {
        assertThat(actual).as(describe()).isInstanceOf(PathFound.class);
        return this;
    }

    /** Refused, for whatever reason. */
    PathResultAssert refuses() {
        assertThat(actual).as(describe()).isInstanceOf(NoPath.class);
        return this;
    }

    /** Refused for this reason. */
    PathResultAssert refusesFor(PathReason reason) {
        assertThat(actual).as(describe()).isInstanceOf(NoPath.class);
        assertThat(((NoPath) actual).reason()).as(describe()).isEqualTo(reason);
        return this;
    }

    /** The throwables from the outermost to the innermost, each as {@code class without package: message}. */
    PathResultAssert throwing(String... lines) {
        assertThat(actual).isInstanceOf(NoPath.class);
        assertThat(((NoPath) actual)
                        .throwable().chain().stream()
                                .map(PathResultAssert::line)
                                .toList())
                .containsExactly(lines);
        return this;
    }

    static String line(PlatformThrowable thrown) {
        String text = thrown.exception().substring(thrown.exception().lastIndexOf('.') + 1);
        return thrown.message() == null ? text : text + ": " + thrown.message();
    }

    private String describe() {
        return actual instanceof NoPath refused
                ? refused.throwable().chain() + " after " + refused.evidence().failed()
                : String.valueOf(actual);
    }
}
