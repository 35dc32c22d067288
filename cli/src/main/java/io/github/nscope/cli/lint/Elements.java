package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.document.Document;
import io.github.nscope.document.Element;
import io.github.nscope.document.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** All elements of a document. Keeps a stack of its own: the depth of a document has no bound. */
final class Elements {
    /** Elements in elements. */
    private static final int DEEPEST = 200;

    private Elements() {}

    /** In document order, the root first. */
    static List<Located> of(Document document) {
        List<Located> found = new ArrayList<>();
        Deque<Located> ahead = new ArrayDeque<>();
        ahead.push(new Located(document.root(), ElementPath.ROOT));
        while (!ahead.isEmpty()) {
            Located next = ahead.pop();
            found.add(next);
            List<Located> children = next.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                ahead.push(children.get(i));
            }
        }
        return found;
    }

    /** How many there are; so many that nobody wrote them, where they are nested deeper than anybody nests. */
    static int count(Document document) {
        int count = 0;
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        open.push(List.<Node>of(document.root()).iterator());
        while (!open.isEmpty()) {
            if (!open.getFirst().hasNext()) {
                open.pop();
            } else if (open.getFirst().next() instanceof Element element) {
                count++;
                open.push(element.children().iterator());
                if (open.size() > DEEPEST) {
                    return Integer.MAX_VALUE;
                }
            }
        }
        return count;
    }
}
