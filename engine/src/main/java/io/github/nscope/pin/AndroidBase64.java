package io.github.nscope.pin;

import io.github.nscope.certificate.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code android.util.Base64.decode} with default flags: whatever is no Base64 character is passed over, padding may be
 * missing, but where it stands it must be complete and last.
 */
public final class AndroidBase64 {
    private static final int PAD = -2;
    private static final int SKIP = -1;

    private final byte[] decoded;
    private int length;
    private State state = State.QUANTUM_BEGINS;
    private int bits;

    private enum State {
        QUANTUM_BEGINS,
        ONE_CHARACTER,
        TWO_CHARACTERS,
        THREE_CHARACTERS,
        SECOND_PAD_MISSING,
        PADDED,
        BAD
    }

    private AndroidBase64(int characters) {
        this.decoded = new byte[characters / 4 * 3 + 3];
    }

    /** The bytes that the text encodes, or null where the platform throws "bad base-64". */
    public static @Nullable Bytes decode(String text) {
        AndroidBase64 decoder = new AndroidBase64(text.length());
        for (int i = 0; i < text.length() && decoder.state != State.BAD; i++) {
            decoder.take(symbol(text.charAt(i)));
        }
        return decoder.finish();
    }

    private static int symbol(char character) {
        if (character >= 'A' && character <= 'Z') {
            return character - 'A';
        }
        if (character >= 'a' && character <= 'z') {
            return character - 'a' + 26;
        }
        if (character >= '0' && character <= '9') {
            return character - '0' + 52;
        }
        return switch (character) {
            case '+' -> 62;
            case '/' -> 63;
            case '=' -> PAD;
            default -> SKIP;
        };
    }

    private void take(int symbol) {
        if (symbol == PAD) {
            pad();
        } else if (symbol != SKIP) {
            add(symbol);
        }
    }

    private void add(int symbol) {
        bits = bits << 6 | symbol;
        state = switch (state) {
            case QUANTUM_BEGINS -> State.ONE_CHARACTER;
            case ONE_CHARACTER -> State.TWO_CHARACTERS;
            case TWO_CHARACTERS -> State.THREE_CHARACTERS;
            case THREE_CHARACTERS -> {
                emit(bits >> 16);
                emit(bits >> 8);
                emit(bits);
                yield State.QUANTUM_BEGINS;
            }
            case SECOND_PAD_MISSING, PADDED, BAD -> State.BAD;
        };
    }

    private void pad() {
        state = switch (state) {
            case TWO_CHARACTERS -> {
                emit(bits >> 4);
                yield State.SECOND_PAD_MISSING;
            }
            case THREE_CHARACTERS -> {
                emit(bits >> 10);
                emit(bits >> 2);
                yield State.PADDED;
            }
            case SECOND_PAD_MISSING -> State.PADDED;
            case QUANTUM_BEGINS, ONE_CHARACTER, PADDED, BAD -> State.BAD;
        };
    }

    private @Nullable Bytes finish() {
        switch (state) {
            case ONE_CHARACTER, SECOND_PAD_MISSING, BAD -> {
                return null;
            }
            case TWO_CHARACTERS -> emit(bits >> 4);
            case THREE_CHARACTERS -> {
                emit(bits >> 10);
                emit(bits >> 2);
            }
            case QUANTUM_BEGINS, PADDED -> {}
        }
        return Bytes.copyOf(Arrays.copyOf(decoded, length));
    }

    private void emit(int octet) {
        decoded[length++] = (byte) octet;
    }
}
