package io.github.nscope.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.fixture.TestLog;
import io.github.nscope.fixture.TestPki;
import io.github.nscope.platform.PlatformThrowable;
import io.github.nscope.transparency.FlatListBuilder.FlatLog;
import io.github.nscope.transparency.LogList.Lookup;
import io.github.nscope.transparency.LogListReading.Escaped;
import io.github.nscope.transparency.LogListReading.Loaded;
import io.github.nscope.transparency.LogListReading.Malformed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The binary list of level 37, section 5.4 of the trust semantics. */
class BinaryLogListFileTest {
    private static final List<TestLog> LOGS =
            IntStream.range(0, 9).mapToObj(i -> TestLog.named("Log " + i)).toList();

    @Test
    @DisplayName("Every log of a sorted list is found, with all its fields")
    void fields() {
        LogList list = loaded(all().build(TestLists.MADE));
        assertThat(list.version()).isEqualTo("3.1");
        assertThat(list.timestamp()).isEqualTo(TestLists.MADE.toEpochMilli());
        for (TestLog log : LOGS) {
            assertThat(list.find(Bytes.copyOf(log.id()))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
                assertThat(found.log().id()).isEqualTo(Bytes.copyOf(log.id()));
                assertThat(found.log().operator()).isEqualTo("Operator of " + log.name());
                assertThat(found.log().type()).isEqualTo(LogType.RFC6962);
                assertThat(found.log().state()).isEqualTo(LogState.USABLE);
            });
        }
        assertThat(list.find(Bytes.copyOf(new byte[32]))).isEqualTo(new Lookup.Unknown());
    }

    /**
     * The logs 0 and 1 in a list of version 3.0, written by the builder of the FlatBuffers runtime: it lays files out
     * from back to front and leaves out fields that are zero, as the platform's updater does.
     */
    private static final String FOREIGN = """
            GAAAAENURkIAAAAADAAYAAgAAAAQAAQADAAAABQAAAADAAAAAAAAAABMtHGbAQAAAgAAAPAAAAAUAAAAEAAcAAgADAAQAAYA
            BwAUABAAAAAAAAEDjAAAACgAAAAMAAAAAPRRwowBAAARAAAAT3BlcmF0b3Igb2YgTG9nIDAAAABbAAAAMFkwEwYHKoZIzj0C
            AQYIKoZIzj0DAQcDQgAESXUvE+YIKCOsSTY54O2aTON0fJo84fpz+VH7Vc1Aeut9OkN8eqsVeI69C0GyLveG9K35h6OdTUMx
            +h52DYz1jQAsAAAAek5VQ2JRSHlmNXJ4czZCaVVnRnJSb0o2UFRJR0dvOFNTL2Z6VFFYenV2Zz0AAAAAEAAgAAgADAAQAAYA
            BwAUABAAAAAAAAIFkAAAACwAAAAQAAAAAHwpH5QBAAAAAAAAEQAAAE9wZXJhdG9yIG9mIExvZyAxAAAAWwAAADBZMBMGByqG
            SM49AgEGCCqGSM49AwEHA0IABGh/ctMX/2hRqZHz/MPNH/ou4RX0Dv1P7YQCrB9tUqJeIAL/ew76GS45HmwjxRuFM2+cjwul
            sWX1IDelFY0c45QALAAAAE1EdGFkZktkaGRmZEJLT0pLTkhma2Q1NmQ2VjE5aDhOMUsvN2tMSSsxeXc9AAAAAA==
            """;

    @Test
    @DisplayName("A file that the FlatBuffers runtime wrote")
    void foreign() {
        LogList list = loaded(Bytes.copyOf(Base64.getMimeDecoder().decode(FOREIGN)));
        assertThat(list.version()).isEqualTo("3.0");
        assertThat(list.timestamp()).isEqualTo(1_767_139_200_000L);
        assertThat(list.find(Bytes.copyOf(LOGS.get(0).id()))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.log().operator()).isEqualTo("Operator of Log 0");
            assertThat(found.log().type()).isEqualTo(LogType.RFC6962);
            assertThat(found.log().state()).isEqualTo(LogState.USABLE);
            assertThat(found.log().stateTimestamp()).isEqualTo(1_704_067_200_000L);
        });
        assertThat(list.find(Bytes.copyOf(LOGS.get(1).id()))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.log().operator()).isEqualTo("Operator of Log 1");
            assertThat(found.log().type()).isEqualTo(LogType.STATIC);
            assertThat(found.log().state()).isEqualTo(LogState.RETIRED);
            assertThat(found.log().stateTimestamp()).isEqualTo(1_735_689_600_000L);
        });
        assertThat(list.find(Bytes.copyOf(LOGS.get(2).id()))).isEqualTo(new Lookup.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "1, PENDING, 1, RFC6962",
        "2, QUALIFIED, 2, STATIC",
        "3, USABLE, 1, RFC6962",
        "4, READONLY, 2, STATIC",
        "5, RETIRED, 1, RFC6962",
        "6, REJECTED, 2, STATIC",
    })
    @DisplayName("States 1 to 6 and types 1 and 2")
    void statesAndTypes(int stateCode, LogState state, int typeCode, LogType type) {
        TestLog log = LOGS.get(0);
        FlatLog entry = FlatLog.usable(log, "x").is(stateCode, Instant.EPOCH).type(typeCode);
        LogList list = loaded(new FlatListBuilder().with(entry).build(TestLists.MADE));
        assertThat(list.find(Bytes.copyOf(log.id()))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.log().state()).isEqualTo(state);
            assertThat(found.log().type()).isEqualTo(type);
        });
    }

    @Test
    @DisplayName("The look-up halves the vector: in an unsorted list a log may stay unseen")
    void unsorted() {
        FlatListBuilder builder = new FlatListBuilder();
        LOGS.stream()
                .map(log -> FlatLog.usable(log, "x"))
                .sorted(Comparator.comparing(FlatLog::id).reversed())
                .forEach(builder::with);
        LogList list = loaded(builder.buildUnsorted(3, TestLists.MADE));
        assertThat(LOGS.stream().filter(log -> list.find(Bytes.copyOf(log.id())) instanceof Lookup.Found))
                .hasSize(1);
    }

    @Test
    @DisplayName("A timestamp in the future: malformed")
    void future() {
        assertThat(BinaryLogListFile.read(all().build(TestPki.TIME.plusMillis(1)), TestPki.TIME))
                .isInstanceOf(Malformed.class);
        assertThat(BinaryLogListFile.read(all().build(TestPki.TIME), TestPki.TIME))
                .isInstanceOf(Loaded.class);
    }

    @Test
    @DisplayName("A version that is no int: malformed")
    void version() {
        assertThat(BinaryLogListFile.read(all().buildUnsorted(1L << 31, TestLists.MADE), TestPki.TIME))
                .isInstanceOf(Malformed.class);
        assertThat(BinaryLogListFile.read(all().buildUnsorted(-1L, TestLists.MADE), TestPki.TIME))
                .isInstanceOf(Loaded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "000000", "ffffffff", "10000000", "040000000c000000", "00000080"})
    @DisplayName("A head that leads out of the file: malformed")
    void badHead(String hex) {
        Bytes file = Bytes.copyOf(HexFormat.of().parseHex(hex));
        assertThat(BinaryLogListFile.read(file, TestPki.TIME)).isInstanceOf(Malformed.class);
    }

    @Test
    @DisplayName("A field of the head that leads out of the file: IndexOutOfBoundsException leaves the check")
    void badField() {
        byte[] file = all().build(TestLists.MADE).toArray();
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = buffer.getInt(0);
        int fields = table - buffer.getInt(table);
        buffer.putShort(fields + 4, Short.MAX_VALUE);
        assertThat(BinaryLogListFile.read(Bytes.copyOf(file), TestPki.TIME))
                .isEqualTo(new Escaped(PlatformThrowable.of("java.lang.IndexOutOfBoundsException", null)));
    }

    @Test
    @DisplayName("A vector of logs that leads out of the file: the exception leaves the check when a log is looked up")
    void badVector() {
        byte[] file = all().build(TestLists.MADE).toArray();
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = buffer.getInt(0);
        int fields = table - buffer.getInt(table);
        int reference = table + buffer.getShort(fields + 10);
        buffer.putInt(reference, Integer.MAX_VALUE - reference);
        assertThat(loaded(Bytes.copyOf(file)).find(Bytes.copyOf(LOGS.get(0).id())))
                .isInstanceOf(Lookup.Escaped.class);
    }

    @Test
    @DisplayName("No bytes whatsoever break the reader")
    void hostile() {
        byte[] good = all().build(TestLists.MADE).toArray();
        Random random = new Random(1);
        for (int round = 0; round < 3000; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
            for (int i = 0; i < 4 && bad.length > 0; i++) {
                bad[random.nextInt(Math.min(bad.length, 200))] = (byte) random.nextInt();
            }
            if (BinaryLogListFile.read(Bytes.copyOf(bad), TestPki.TIME) instanceof Loaded loaded) {
                for (TestLog log : LOGS) {
                    assertThat(loaded.list().find(Bytes.copyOf(log.id()))).isNotNull();
                }
            }
        }
    }

    private static FlatListBuilder all() {
        FlatListBuilder builder = new FlatListBuilder();
        LOGS.forEach(log -> builder.with(FlatLog.usable(log, "Operator of " + log.name())));
        return builder;
    }

    private static LogList loaded(Bytes file) {
        return ((Loaded) BinaryLogListFile.read(file, TestPki.TIME)).list();
    }
}
