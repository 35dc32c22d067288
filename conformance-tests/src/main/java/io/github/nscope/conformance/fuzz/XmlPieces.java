package io.github.nscope.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of XML in pieces that a smaller case may do without: whole elements first, then tags' attributes and texts. */
final class XmlPieces {
    private static final Pattern PIECE = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|\\s[\\w:.-]+\\s*=\\s*(?:'[^']*'|\"[^\"]*\")|</?[\\w:.-]+|/?>|[^<>\\s]+|\\s+|.",
            Pattern.DOTALL);

    private XmlPieces() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }
}
