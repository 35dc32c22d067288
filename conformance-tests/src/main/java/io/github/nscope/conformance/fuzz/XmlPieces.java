package io.github.nscope.conformance.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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

    /** The ranges of pieces that are elements, first to last, the outer before the inner; for broken texts what can be made out. */
    static List<Range> elements(List<String> pieces) {
        List<Range> elements = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (piece.startsWith("</")) {
                if (!open.isEmpty()) {
                    elements.add(new Range(open.pop(), Math.min(i + 2, pieces.size())));
                }
            } else if (piece.startsWith("<") && piece.length() > 1 && !piece.startsWith("<!")) {
                open.push(i);
            } else if (piece.equals("/>") && !open.isEmpty()) {
                elements.add(new Range(open.pop(), i + 1));
            }
        }
        elements.sort(Comparator.comparingInt(Range::from));
        return elements;
    }

    /** Pieces from one to before another. */
    record Range(int from, int to) {}
}
