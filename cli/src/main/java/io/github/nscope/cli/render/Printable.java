package io.github.nscope.cli.render;

/** Text from files, certificates and servers, made safe to print: a terminal obeys control characters. */
public final class Printable {
    private Printable() {}

    /** The text with every control and direction-changing character as an escape, {@code \u001b}. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isUnsafe(character)) {
                safe.append(character > 0xffff ? "\\U%08x".formatted(character) : "\\u%04x".formatted(character));
            } else {
                safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
