package io.github.nscope.conformance.buildtools;

/** A place in a text, with its line. LF, CR and CR LF each end one line and are read as LF. */
final class XmlCursor {
    private static final int END = -1;

    private final String text;
    private final boolean fixedLine;
    private int at;
    private int line;

    private XmlCursor(String text, int line, boolean fixedLine) {
        this.text = text;
        this.line = line;
        this.fixedLine = fixedLine;
    }

    XmlCursor(String text) {
        this(text, 1, false);
    }

    /** A text that stands elsewhere in the document: all of it is on the line of the reference to it. */
    static XmlCursor fixedAt(String text, int line) {
        return new XmlCursor(text, line, true);
    }

    int line() {
        return line;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    boolean startsWith(String wanted) {
        return text.startsWith(wanted, at);
    }

    void expect(String wanted) throws BuildRefusedException {
        if (!startsWith(wanted)) {
            throw refused(atEnd() ? "unexpected end of the document" : wanted + " expected");
        }
        at += wanted.length();
    }

    /** Passes one unit of the text, counting lines. */
    void next() {
        char passed = text.charAt(at++);
        boolean endsLine = passed == '\n' || (passed == '\r' && peek() != '\n');
        if (endsLine && !fixedLine) {
            line++;
        }
    }

    /** The next character, line ends as LF, tested to be one that XML allows. */
    int nextChar() throws BuildRefusedException {
        if (atEnd()) {
            throw refused("unexpected end of the document");
        }
        if (!fixedLine && peek() == '\r') {
            next();
            if (peek() == '\n') {
                next();
            }
            return '\n';
        }
        int character = text.codePointAt(at);
        if (!isAllowed(character)) {
            throw refused("invalid character U+" + Integer.toHexString(character));
        }
        next();
        if (character > 0xffff) {
            at++;
        }
        return character;
    }

    boolean skipSpace() {
        boolean skipped = false;
        while (isSpace(peek())) {
            next();
            skipped = true;
        }
        return skipped;
    }

    /** A name without a colon. */
    String name() throws BuildRefusedException {
        int from = at;
        if (atEnd() || !isNameStart(text.codePointAt(at))) {
            throw refused(atEnd() ? "unexpected end of the document" : "name expected");
        }
        while (!atEnd() && isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(from, at);
    }

    /** A name with at most one colon, between two names. */
    String qualifiedName() throws BuildRefusedException {
        String name = name();
        if (peek() != ':') {
            return name;
        }
        at++;
        return name + ":" + name();
    }

    int characterReference() throws BuildRefusedException {
        expect("#");
        boolean hexadecimal = peek() == 'x';
        if (hexadecimal) {
            at++;
        }
        int from = at;
        int value = 0;
        while (Character.digit(peek() < 128 ? peek() : ' ', hexadecimal ? 16 : 10) >= 0) {
            value = value * (hexadecimal ? 16 : 10) + Character.digit(peek(), hexadecimal ? 16 : 10);
            if (value > Character.MAX_CODE_POINT) {
                throw refused("reference to invalid character number");
            }
            at++;
        }
        if (at == from || !isAllowed(value)) {
            throw refused("reference to invalid character number");
        }
        expect(";");
        return value;
    }

    void comment() throws BuildRefusedException {
        expect("<!--");
        while (!startsWith("--")) {
            nextChar();
        }
        expect("-->");
    }

    void instruction() throws BuildRefusedException {
        expect("<?");
        String target = name();
        if (target.equalsIgnoreCase("xml")) {
            throw refused("XML declaration not at start");
        }
        if (!startsWith("?>") && !skipSpace()) {
            throw refused("processing instruction not well-formed");
        }
        while (!startsWith("?>")) {
            nextChar();
        }
        expect("?>");
    }

    BuildRefusedException refused(String what) {
        return new BuildRefusedException(line, what);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xd800)
                || (c >= 0xe000 && c < 0xfffe)
                || c > 0xffff;
    }

    private static boolean isNameStart(int c) {
        return c == '_' || Character.isLetter(c);
    }

    private static boolean isNamePart(int c) {
        return c == '_' || c == '-' || c == '.' || c == 0xb7 || Character.isLetterOrDigit(c) || isCombining(c);
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
