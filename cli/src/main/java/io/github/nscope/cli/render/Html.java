package io.github.nscope.cli.render;

/** Text for pages. */
public final class Html {
    private Html() {}

    /** The text with nothing in it that a browser would take for markup, nor any character that a page can't show. */
    public static String text(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
