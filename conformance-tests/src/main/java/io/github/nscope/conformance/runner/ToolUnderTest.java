package io.github.nscope.conformance.runner;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that answers requests of the adapter protocol, one after the other. Each worker has one of its own. */
public interface ToolUnderTest extends AutoCloseable {
    /**
     * Asks one question.
     *
     * @throws ToolFailureException where there is no answer: the tool crashed, hung, or spoke nonsense. It can be asked
     *     on.
     */
    JsonNode ask(ObjectNode request) throws ToolFailureException;

    /** Ends the tool. */
    @Override
    void close();
}
