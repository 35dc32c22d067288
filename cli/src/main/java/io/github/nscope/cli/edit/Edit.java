package io.github.nscope.cli.edit;

import io.github.nscope.document.Document;
import java.util.Optional;

/** One change to a configuration. */
public sealed interface Edit {
    /** What is changed. */
    ElementPath path();

    /** The document with the change; empty where it has nothing at the path. */
    default Optional<Document> applyTo(Document document) {
        return path().in(document).map(target -> new EditedCopy(this, target).of(document));
    }

    /** An element with all that is in it, or an attribute, is taken away. */
    record Removal(ElementPath path) implements Edit {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * An attribute that is there, or the text of an element, gets another value.
     *
     * @param value as it would be written, without references to characters
     */
    record Assignment(ElementPath path, String value) implements Edit {
        @Override
        public String toString() {
            return path + "=" + value;
        }
    }
}
