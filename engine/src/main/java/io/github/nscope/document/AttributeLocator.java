package io.github.nscope.document;

import java.util.ArrayList;
import java.util.List;

/** Finds where the attributes of a start tag stand. The tag has been parsed: it is well-formed. */
final class AttributeLocator {
    private AttributeLocator() {}

    /**
     * The places of the tag's attributes, namespace declarations left out, in document order.
     *
     * @param tag at the tag's {@code <}
     */
    static List<SourceLocation> locate(LineIndex tag) {
        List<SourceLocation> found = new ArrayList<>();
        skipName(tag);
        while (true) {
            skipSpace(tag);
            if (tag.atEnd() || tag.current() == '>' || tag.current() == '/') {
                return found;
            }
            SourceLocation location = tag.location();
            String name = skipName(tag);
            skipValue(tag);
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                found.add(location);
            }
        }
    }

    private static String skipName(LineIndex tag) {
        int start = tag.offset();
        while (!tag.atEnd() && "=/>".indexOf(tag.current()) < 0 && !WhiteSpace.is(tag.current())) {
            tag.advance();
        }
        return tag.since(start);
    }

    private static void skipSpace(LineIndex tag) {
        while (!tag.atEnd() && WhiteSpace.is(tag.current())) {
            tag.advance();
        }
    }

    private static void skipValue(LineIndex tag) {
        while (!tag.atEnd() && tag.current() != '"' && tag.current() != '\'') {
            tag.advance();
        }
        if (tag.atEnd()) {
            return;
        }
        char quote = tag.current();
        tag.advance();
        while (!tag.atEnd() && tag.current() != quote) {
            tag.advance();
        }
        if (!tag.atEnd()) {
            tag.advance();
        }
    }
}
