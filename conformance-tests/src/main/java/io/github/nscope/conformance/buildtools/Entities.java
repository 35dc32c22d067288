package io.github.nscope.conformance.buildtools;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document type declaration: the entities of its internal subset. Nothing outside the document is read. */
final class Entities {
    private static final Map<String, Integer> PREDEFINED =
            Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"', "apos", (int) '\'');

    private final Map<String, Entity> declared = new HashMap<>();
    private boolean read;
    private boolean mayBeElsewhere;

    private sealed interface Entity permits Internal, External, Unparsed {}

    private record Internal(String replacement) implements Entity {}

    private record External() implements Entity {}

    private record Unparsed() implements Entity {}

    static @Nullable Integer predefined(String name) {
        return PREDEFINED.get(name);
    }

    boolean isDeclared() {
        return read;
    }

    /** The replacement of an entity in content, or null for one that is passed over because it lies outside. */
    @Nullable
    String content(XmlCursor in, String name) throws BuildRefusedException {
        Entity entity = declared.get(name);
        if (entity instanceof Internal internal) {
            return internal.replacement();
        }
        if (entity instanceof Unparsed || (entity == null && !mayBeElsewhere)) {
            throw in.refused("undefined entity " + name);
        }
        return null;
    }

    String inAttribute(XmlCursor in, String name) throws BuildRefusedException {
        if (declared.get(name) instanceof Internal internal) {
            return internal.replacement();
        }
        if (declared.get(name) == null && mayBeElsewhere) {
            return "";
        }
        throw in.refused("undefined or external entity " + name + " in an attribute");
    }

    void read(XmlCursor in) throws BuildRefusedException {
        read = true;
        in.expect("<!DOCTYPE");
        requireSpace(in);
        in.qualifiedName();
        in.skipSpace();
        if (in.startsWith("SYSTEM") || in.startsWith("PUBLIC")) {
            externalId(in);
            mayBeElsewhere = true;
        }
        in.skipSpace();
        if (in.peek() == '[') {
            in.expect("[");
            subset(in);
            in.expect("]");
            in.skipSpace();
        }
        in.expect(">");
    }

    private void subset(XmlCursor in) throws BuildRefusedException {
        while (in.peek() != ']') {
            if (XmlCursor.isSpace(in.peek())) {
                in.next();
            } else if (in.startsWith("<!--")) {
                in.comment();
            } else if (in.startsWith("<?")) {
                in.instruction();
            } else if (in.startsWith("<!ENTITY")) {
                entity(in);
            } else if (in.startsWith("<!ATTLIST") || in.peek() == '%') {
                throw new NotModelledException(in.line(), "an attribute list or parameter entity of a document type");
            } else if (in.startsWith("<!ELEMENT") || in.startsWith("<!NOTATION")) {
                passDeclaration(in);
            } else {
                throw in.refused("document type declaration not well-formed");
            }
        }
    }

    private static void passDeclaration(XmlCursor in) throws BuildRefusedException {
        while (in.peek() != '>') {
            if (in.peek() == '"' || in.peek() == '\'') {
                literal(in);
            } else {
                in.nextChar();
            }
        }
        in.expect(">");
    }

    private void entity(XmlCursor in) throws BuildRefusedException {
        in.expect("<!ENTITY");
        requireSpace(in);
        if (in.peek() == '%') {
            throw new NotModelledException(in.line(), "a parameter entity");
        }
        String name = in.name();
        requireSpace(in);
        Entity entity;
        if (in.peek() == '"' || in.peek() == '\'') {
            entity = new Internal(replacement(in));
        } else {
            externalId(in);
            boolean unparsed = in.skipSpace() && in.startsWith("NDATA");
            if (unparsed) {
                in.expect("NDATA");
                requireSpace(in);
                in.name();
            }
            entity = unparsed ? new Unparsed() : new External();
        }
        in.skipSpace();
        in.expect(">");
        declared.putIfAbsent(name, entity);
    }

    private static String replacement(XmlCursor in) throws BuildRefusedException {
        int quote = in.peek();
        in.next();
        StringBuilder value = new StringBuilder();
        while (in.peek() != quote) {
            if (in.startsWith("&#")) {
                in.expect("&");
                value.appendCodePoint(in.characterReference());
            } else if (in.peek() == '%') {
                throw in.refused("parameter entity reference in an entity's value");
            } else {
                value.appendCodePoint(in.nextChar());
            }
        }
        in.next();
        return value.toString();
    }

    private static void externalId(XmlCursor in) throws BuildRefusedException {
        boolean isPublic = in.startsWith("PUBLIC");
        in.expect(isPublic ? "PUBLIC" : "SYSTEM");
        requireSpace(in);
        literal(in);
        if (isPublic) {
            requireSpace(in);
            literal(in);
        }
    }

    private static void literal(XmlCursor in) throws BuildRefusedException {
        int quote = in.peek();
        if (quote != '"' && quote != '\'') {
            throw in.refused("literal expected");
        }
        in.next();
        while (in.peek() != quote) {
            in.nextChar();
        }
        in.next();
    }

    private static void requireSpace(XmlCursor in) throws BuildRefusedException {
        if (!in.skipSpace()) {
            throw in.refused("blank expected");
        }
    }
}
