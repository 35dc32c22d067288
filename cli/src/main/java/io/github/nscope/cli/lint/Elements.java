package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.document.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** All elements of a document. Keeps a stack of its own: the depth of a document has no bound. */
final class Elements {
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

    /** How many there are. */
    static int count(Document document) {
        return of(document).size();
    }
}
