package io.github.nscope.cli.lint;

import io.github.nscope.cli.edit.ElementPath;
import io.github.nscope.document.Document;
import java.util.List;
import java.util.Optional;

/** Names for places that stay the same when other elements come or go: by what is in an element rather than by its number. */
final class StableNames {
    private StableNames() {}

    static String of(Document document, ElementPath path) {
        StringBuilder name = new StringBuilder();
        Located at = new Located(document.root(), ElementPath.ROOT);
        for (ElementPath.Step step : path.steps()) {
            List<Located> children = at.children(step.name());
            if (children.size() < step.index()) {
                return path.toString();
            }
            at = children.get(step.index() - 1);
            name.append('/').append(step.name()).append('(').append(content(at)).append(')');
        }
        return path.attribute() == null
                ? name.toString()
                : name.append('@').append(path.attribute()).toString();
    }

    private static String content(Located at) {
        Optional<Located> domain = at.children("domain").stream().findFirst();
        return domain.map(Located::text).or(() -> at.attribute("src")).orElse(at.text());
    }
}
