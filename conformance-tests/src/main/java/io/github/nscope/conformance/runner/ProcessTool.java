package io.github.nscope.conformance.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Any program that speaks the adapter protocol on its standard streams. A crash or a silence beyond the time limit loses
 * the question that was asked and no other: the next one goes to a fresh process.
 */
public final class ProcessTool implements ToolUnderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A process that has not answered yet may still be starting. */
    private static final Duration START_ALLOWANCE = Duration.ofSeconds(30);

    /** So many processes without a single answer, from the first on, mean that the command itself does not work. */
    private static final int HOPELESS = 5;

    private final List<String> command;
    private final Duration timeLimit;
    private @Nullable RunningProcess process;
    private boolean everAnswered;
    private int fruitless;
    private String lastFailure = "";

    /**
     * A tool that is started at its first question.
     *
     * @param command the program and its arguments, separated by blanks, with quotes around what holds blanks
     * @param timeLimit how long one answer may take
     */
    public ProcessTool(String command, Duration timeLimit) {
        this.command = CommandLine.split(command);
        this.timeLimit = timeLimit;
    }

    @Override
    public JsonNode ask(ObjectNode request) throws ToolFailureException {
        if (!everAnswered && fruitless >= HOPELESS) {
            throw new ToolFailureException(
                    "not asked: " + HOPELESS + " processes gave no answer at all: " + lastFailure);
        }
        try {
            JsonNode answer = exchange(request);
            everAnswered = true;
            return answer;
        } catch (ToolFailureException e) {
            lastFailure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    private JsonNode exchange(ObjectNode request) throws ToolFailureException {
        RunningProcess running = running();
        byte[] line = (JSON.writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8);
        String id = request.get("id").asString();
        Duration limit = running.answered() ? timeLimit : timeLimit.plus(START_ALLOWANCE);
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            running.send(line);
            while (true) {
                String answer = running.receive(deadline - System.nanoTime());
                JsonNode parsed = parsed(answer);
                if (parsed.path("id").asString("").equals(id)) {
                    return parsed;
                }
                if (!parsed.has("id")) {
                    throw new ToolFailureException("the tool answered without an id: " + shortened(answer));
                }
            }
        } catch (ToolFailureException e) {
            abandon(running);
            throw e;
        } catch (InterruptedException e) {
            abandon(running);
            Thread.currentThread().interrupt();
            throw new ToolFailureException("interrupted");
        }
    }

    private RunningProcess running() throws ToolFailureException {
        RunningProcess current = process;
        if (current == null) {
            try {
                current = RunningProcess.start(command);
            } catch (IOException e) {
                fruitless++;
                throw new ToolFailureException("the tool can't be started: " + e.getMessage());
            }
            process = current;
        }
        return current;
    }

    private void abandon(RunningProcess running) {
        fruitless++;
        running.kill();
        process = null;
    }

    private static JsonNode parsed(String answer) throws ToolFailureException {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new ToolFailureException("the tool wrote a line that is no JSON: " + shortened(answer));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    @Override
    public void close() {
        if (process != null) {
            process.end();
            process = null;
        }
    }
}
