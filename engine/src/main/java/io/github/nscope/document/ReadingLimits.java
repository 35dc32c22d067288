package io.github.nscope.document;

/** What the text reader takes before it refuses, so that no file costs more than it is worth. Each is far beyond real files. */
final class ReadingLimits {
    /** Open elements. The platform's parser recurses over nested domain-config elements and has no such depth either. */
    static final int DEPTH = 10_000;

    /** Attributes of one element. */
    static final int ATTRIBUTES = 1_000;

    /** Characters of one attribute, entities expanded. */
    static final int ATTRIBUTE_LENGTH = 1 << 16;

    /** References to declared entities, nested ones counted. */
    static final int ENTITY_REFERENCES = 100_000;

    /** Entities within entities. */
    static final int ENTITY_DEPTH = 100;

    /** Groups within groups of a declared content model. */
    static final int DECLARATION_DEPTH = 100;

    /** By how many characters entities may lengthen a file: the activation threshold of expat's amplification limit. */
    static final int EXPANSION = 1 << 23;

    private ReadingLimits() {}
}
