package io.github.nscope.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.App;
import io.github.nscope.Device;
import io.github.nscope.NscEngine;
import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.Certificate;
import io.github.nscope.fixture.TestCertificate;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.pin.Pin;
import io.github.nscope.pin.PinCheck;
import io.github.nscope.pin.PinSet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds what a decision costs in things that can be counted: time differs from machine to machine. */
@DisplayName("What a decision about certificates seen before costs")
class DecisionCostTest {
    private static final String HOST = "www.example.com";
    private static final TestCertificate ROOT = TestPki.root("CN=Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("CN=Intermediate");
    private static final Certificate END_ENTITY = INTERMEDIATE.endEntity(HOST).certificate();
    private static final List<Certificate> CHAIN = List.of(END_ENTITY, INTERMEDIATE.certificate());

    /** A quarter more than a decision takes in an interpreter, 2,552, and a tenth of one that verifies its signatures. */
    private static final long BYTES_A_DECISION = 3_200;

    private static NscEngine engine() {
        String pin = Base64.getEncoder()
                .encodeToString(ROOT.certificate().publicKey().sha256().toArray());
        String config = "<network-security-config><domain-config><domain>" + HOST + "</domain>"
                + "<trust-anchors><certificates src='system'/></trust-anchors>"
                + "<pin-set><pin digest='SHA-256'>" + pin
                + "</pin></pin-set></domain-config></network-security-config>";
        return NscEngine.of(
                App.targeting(34).configuration(config).build(),
                Device.of(34).system(List.of(ROOT.certificate())).at(TestPki.TIME));
    }

    /** Bytes that one call allocates, after the calls that load and prepare what is kept. */
    private static long bytesPerCall(int calls, Supplier<?> call) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < calls; i++) {
            assertThat(call.get()).isNotNull();
        }
        int kept = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            kept += call.get().getClass() == null ? 0 : 1;
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(kept).isEqualTo(calls);
        return bytes / calls;
    }

    @Test
    @DisplayName("a trusted chain: little memory, no work of a signature")
    void seenChain() {
        NscEngine engine = engine();
        assertThat(engine.evaluate(CHAIN, HOST).isTrusted()).isTrue();
        assertThat(bytesPerCall(300, () -> engine.evaluate(CHAIN, HOST))).isLessThan(BYTES_A_DECISION);
    }

    @Test
    @DisplayName("pins: as much memory for a thousand as for one, and next to none")
    void pins() {
        assertThat(bytesPerCheck(1)).isLessThan(200);
        assertThat(bytesPerCheck(1_000)).isLessThan(200);
    }

    private static long bytesPerCheck(int count) {
        List<Pin> pins = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            byte[] digest = END_ENTITY.sha256().toArray();
            digest[i % 32] ^= (byte) (1 + i / 32);
            pins.add(new Pin("SHA-256", Bytes.copyOf(digest)));
        }
        pins.add(new Pin("SHA-256", END_ENTITY.publicKey().sha256()));
        PinSet set = new PinSet(pins, null);
        var path = List.of(
                END_ENTITY.publicKey().sha256(), ROOT.certificate().publicKey().sha256());
        return bytesPerCall(2_000, () -> PinCheck.of(set, TestPki.TIME, PinCheck.AnchorKind.ORDINARY, path));
    }
}
