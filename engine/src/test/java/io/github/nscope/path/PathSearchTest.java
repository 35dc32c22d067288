package io.github.nscope.path;

import static io.github.nscope.path.PathResultAssert.assertResult;

import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.ApiLevel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which path the search finds, and which failure survives where it finds none. */
class PathSearchTest {
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final TestCertificate SERVER = INTERMEDIATE.endEntity("www.example.com");

    static List<ApiLevel> levels() {
        return ApiLevel.all();
    }

    @ParameterizedTest
    @MethodSource("levels")
    @DisplayName("a server under an intermediate under an anchor is trusted")
    void ordinary(ApiLevel level) {
        assertResult(Device.of(level, ROOT).check(SERVER, INTERMEDIATE, ROOT)).trusts(SERVER, INTERMEDIATE, ROOT);
    }
}
