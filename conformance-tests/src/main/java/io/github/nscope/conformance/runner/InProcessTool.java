package io.github.nscope.conformance.runner;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.MalformedLineException;
import io.github.nscope.conformance.protocol.Request;
import io.github.nscope.conformance.protocol.RequestReader;
import io.github.nscope.conformance.protocol.ResponseWriter;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An adapter in this JVM, asked through the protocol's own text so that it is judged like any other tool. */
public final class InProcessTool implements ToolUnderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Adapter adapter;
    private final RequestReader reader = new RequestReader(InstantSource.system());

    /** Judges an adapter. */
    public InProcessTool(Adapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public JsonNode ask(ObjectNode request) throws ToolFailureException {
        try {
            Request read = reader.read(JSON.writeValueAsString(request));
            return JSON.readTree(ResponseWriter.line(adapter.answer(read)));
        } catch (MalformedLineException e) {
            throw new ToolFailureException("the request can't be read: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            throw new ToolFailureException("the adapter threw " + e);
        }
    }

    @Override
    public void close() {
        adapter.close();
    }
}
