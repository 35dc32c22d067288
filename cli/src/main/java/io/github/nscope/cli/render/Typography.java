package io.github.nscope.cli.render;

import java.nio.charset.Charset;

/** The few characters beyond ASCII with which explanations are set, for outputs that don't know them. */
public final class Typography {
    private Typography() {}

    /** The text as the charset can hold it: dashes, quotation marks and dots become their typewriter forms. */
    public static String in(Charset charset, String text) {
        if (charset.newEncoder().canEncode(text)) {
            return text;
        }
        return text.replace('\u2014', '-')
                .replace('\u2013', '-')
                .replace('\u2019', '\'')
                .replace("\u2026", "...")
                .replace("\u2192", "->")
                .replace("\u2190", "<-");
    }
}
