package io.github.nscope.document;

/**
 * A configuration file as the platform's parser sees it.
 *
 * @param root the document's root element
 */
public record Document(Element root) {}
