package io.github.nscope.document;

/** Reads a configuration from its text, making of it what aapt2 compiles and the platform's parser then sees. */
public final class TextXml {
    private TextXml() {}

    /**
     * Reads characters.
     *
     * @param text the file's text, with or without a byte order mark
     * @param resources what references may refer to
     */
    public static Reading read(String text, ResourceNames resources) {
        try {
            return new Reading.Read(new TextReader(SourceText.of(text), resources).read());
        } catch (RefusedText refused) {
            return refused.toReading();
        }
    }

    /**
     * Reads a file, in the encoding that its first bytes or its XML declaration name.
     *
     * @param file the file's content
     * @param resources what references may refer to
     */
    public static Reading read(byte[] file, ResourceNames resources) {
        try {
            return new Reading.Read(new TextReader(SourceText.of(file), resources).read());
        } catch (RefusedText refused) {
            return refused.toReading();
        }
    }
}
