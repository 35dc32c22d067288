package io.github.nscope.conformance.buildtools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads XML text as expat does for the build tools: well-formedness is tested, entities of the internal subset are
 * replaced, nothing is fetched. Written by hand because the lines that errors on a device show are those of each tag's
 * first character, which the JDK's parsers do not tell.
 */
final class XmlTokenizer {

    private static final Pattern DECLARATION = Pattern.compile("\\s+version\\s*=\\s*(\"[\\w.:-]+\"|'[\\w.:-]+')"
            + "(\\s+encoding\\s*=\\s*(?<quote>[\"'])(?<encoding>[A-Za-z][\\w.-]*)\\k<quote>)?"
            + "(\\s+standalone\\s*=\\s*(\"(yes|no)\"|'(yes|no)'))?\\s*");

    /** What expat knows without help, and aapt2 gives it none. */
    private static final Set<String> ENCODINGS =
            Set.of("utf-8", "utf-16", "utf-16be", "utf-16le", "iso-8859-1", "us-ascii");

    private static final int MAX_EXPANSION = 10_000_000;
    private static final int MAX_OPEN_ENTITIES = 200;

    private final Sink sink;
    private final Entities entities = new Entities();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> openEntities = new HashSet<>();
    private boolean rootSeen;
    private int expanded;

    /** Where the tokens go. Names are as written, with their prefixes. */
    interface Sink {
        void start(String name, List<Attribute> attributes, int line) throws BuildRefusedException;

        void end();

        void text(String text, int line);

        void comment();
    }

    /** An attribute as written, its value normalised as XML says. */
    record Attribute(String name, String value, int line) {}

    XmlTokenizer(Sink sink) {
        this.sink = sink;
    }

    void read(String text) throws BuildRefusedException {
        XmlCursor in = new XmlCursor(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (in.startsWith("<?xml") && XmlCursor.isSpace(in.peek(5))) {
            declaration(in);
        }
        while (!in.atEnd()) {
            if (open.isEmpty()) {
                outside(in);
            } else {
                inside(in, 0);
            }
        }
        if (!open.isEmpty() || !rootSeen) {
            throw in.refused("no element found or element not closed");
        }
    }

    private void outside(XmlCursor in) throws BuildRefusedException {
        if (XmlCursor.isSpace(in.peek())) {
            in.next();
        } else if (in.startsWith("<!--")) {
            comment(in);
        } else if (in.startsWith("<?")) {
            instruction(in);
        } else if (in.startsWith("<!DOCTYPE") && !rootSeen && !entities.isDeclared()) {
            entities.read(in);
        } else if (in.peek() == '<' && !rootSeen) {
            rootSeen = true;
            startTag(in);
        } else {
            throw in.refused(rootSeen ? "junk after document element" : "syntax error");
        }
    }

    /** One token inside an element; an entity's replacement may not close more than it opened. */
    private void inside(XmlCursor in, int floor) throws BuildRefusedException {
        if (in.startsWith("<!--")) {
            comment(in);
        } else if (in.startsWith("<![CDATA[")) {
            cdata(in);
        } else if (in.startsWith("<?")) {
            instruction(in);
        } else if (in.startsWith("</")) {
            endTag(in, floor);
        } else if (in.peek() == '<') {
            startTag(in);
        } else if (in.peek() == '&') {
            reference(in);
        } else {
            characters(in);
        }
    }

    private void characters(XmlCursor in) throws BuildRefusedException {
        int line = in.line();
        StringBuilder text = new StringBuilder();
        while (!in.atEnd() && in.peek() != '<' && in.peek() != '&') {
            if (in.startsWith("]]>")) {
                throw in.refused("]]> in text");
            }
            text.appendCodePoint(in.nextChar());
        }
        sink.text(text.toString(), line);
    }

    private void cdata(XmlCursor in) throws BuildRefusedException {
        in.expect("<![CDATA[");
        int line = in.line();
        StringBuilder text = new StringBuilder();
        while (!in.startsWith("]]>")) {
            text.appendCodePoint(in.nextChar());
        }
        in.expect("]]>");
        if (text.length() > 0) {
            sink.text(text.toString(), line);
        }
    }

    private void reference(XmlCursor in) throws BuildRefusedException {
        int line = in.line();
        in.expect("&");
        if (in.peek() == '#') {
            sink.text(Character.toString(in.characterReference()), line);
            return;
        }
        String name = in.name();
        in.expect(";");
        Integer predefined = Entities.predefined(name);
        if (predefined != null) {
            sink.text(Character.toString(predefined), line);
            return;
        }
        String replacement = entities.content(in, name);
        if (replacement != null) {
            expand(name, replacement, in, line);
        }
    }

    private void expand(String name, String replacement, XmlCursor in, int line) throws BuildRefusedException {
        if (!openEntities.add(name)) {
            throw in.refused("recursive entity reference " + name);
        }
        spend(in, replacement);
        XmlCursor inner = XmlCursor.fixedAt(replacement, line);
        int floor = open.size();
        while (!inner.atEnd()) {
            inside(inner, floor);
        }
        if (open.size() != floor) {
            throw in.refused("asynchronous entity " + name);
        }
        openEntities.remove(name);
    }

    private void spend(XmlCursor in, String replacement) throws BuildRefusedException {
        expanded += replacement.length() + 1;
        if (expanded > MAX_EXPANSION || openEntities.size() > MAX_OPEN_ENTITIES) {
            throw in.refused("entities expand without bound");
        }
    }

    private void startTag(XmlCursor in) throws BuildRefusedException {
        int line = in.line();
        in.expect("<");
        String name = in.qualifiedName();
        List<Attribute> attributes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean spaced = in.skipSpace();
        while (in.peek() != '>' && in.peek() != '/') {
            if (!spaced) {
                throw in.refused("not well-formed: blank expected");
            }
            int attributeLine = in.line();
            String attribute = in.qualifiedName();
            in.skipSpace();
            in.expect("=");
            in.skipSpace();
            String value = attributeValue(in);
            if (!names.add(attribute)) {
                throw in.refused("duplicate attribute " + attribute);
            }
            attributes.add(new Attribute(attribute, value, attributeLine));
            spaced = in.skipSpace();
        }
        boolean empty = in.peek() == '/';
        in.expect(empty ? "/>" : ">");
        sink.start(name, attributes, line);
        if (empty) {
            sink.end();
        } else {
            open.push(name);
        }
    }

    private void endTag(XmlCursor in, int floor) throws BuildRefusedException {
        in.expect("</");
        String name = in.qualifiedName();
        in.skipSpace();
        in.expect(">");
        if (open.size() <= floor) {
            throw in.refused("asynchronous entity");
        }
        if (!name.equals(open.pop())) {
            throw in.refused("mismatched tag " + name);
        }
        sink.end();
    }

    private String attributeValue(XmlCursor in) throws BuildRefusedException {
        int quote = in.peek();
        if (quote != '"' && quote != '\'') {
            throw in.refused("attribute value without quotes");
        }
        in.next();
        StringBuilder value = new StringBuilder();
        while (in.peek() != quote) {
            attributeCharacter(in, value);
        }
        in.next();
        return value.toString();
    }

    private void attributeCharacter(XmlCursor in, StringBuilder value) throws BuildRefusedException {
        int next = in.peek();
        if (next == '<') {
            throw in.refused("< in an attribute value");
        }
        if (next != '&') {
            int character = in.nextChar();
            value.appendCodePoint(XmlCursor.isSpace(character) ? ' ' : character);
            return;
        }
        in.expect("&");
        if (in.peek() == '#') {
            value.appendCodePoint(in.characterReference());
            return;
        }
        String name = in.name();
        in.expect(";");
        Integer predefined = Entities.predefined(name);
        if (predefined != null) {
            value.appendCodePoint(predefined);
            return;
        }
        String replacement = entities.inAttribute(in, name);
        if (!openEntities.add(name)) {
            throw in.refused("recursive entity reference " + name);
        }
        spend(in, replacement);
        XmlCursor inner = XmlCursor.fixedAt(replacement, in.line());
        while (!inner.atEnd()) {
            attributeCharacter(inner, value);
        }
        openEntities.remove(name);
    }

    private void comment(XmlCursor in) throws BuildRefusedException {
        in.comment();
        sink.comment();
    }

    private static void instruction(XmlCursor in) throws BuildRefusedException {
        in.instruction();
    }

    private static void declaration(XmlCursor in) throws BuildRefusedException {
        in.expect("<?xml");
        StringBuilder text = new StringBuilder();
        while (!in.startsWith("?>")) {
            text.appendCodePoint(in.nextChar());
        }
        in.expect("?>");
        Matcher declaration = DECLARATION.matcher(text);
        if (!declaration.matches()) {
            throw in.refused("XML declaration not well-formed");
        }
        String encoding = declaration.group("encoding");
        if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw in.refused("unknown encoding");
        }
    }
}
