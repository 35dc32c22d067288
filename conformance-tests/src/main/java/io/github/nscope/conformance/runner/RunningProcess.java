package io.github.nscope.conformance.runner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One process of a tool: lines go in, lines come out, and what it says on standard error is kept for the report. */
final class RunningProcess {
    /** No answer is longer; a tool that writes more without a line break has lost its mind. */
    private static final int LONGEST_LINE = 8 << 20;

    /** Answers that nobody waits for may pile up so far; then the tool has to wait. */
    private static final int PENDING_LINES = 16;

    private static final int KEPT_ERROR_OUTPUT = 2000;
    private static final long PATIENCE_AT_THE_END_SECONDS = 5;

    private record Event(String line, boolean end) {}

    private final Process process;
    private final OutputStream input;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(PENDING_LINES);
    private volatile String lastWords = "";
    private volatile boolean answered;

    private RunningProcess(Process process) {
        this.process = process;
        this.input = process.getOutputStream();
        daemon("tool-answers", this::readAnswers);
        daemon("tool-errors", this::readErrors);
    }

    static RunningProcess start(List<String> command) throws IOException {
        return new RunningProcess(new ProcessBuilder(command).start());
    }

    /** Whether it has answered anything yet. */
    boolean answered() {
        return answered;
    }

    void send(byte[] line) throws ToolFailureException {
        try {
            input.write(line);
            input.flush();
        } catch (IOException e) {
            throw new ToolFailureException(howItEnded());
        }
    }

    /** The next line, within so many nanoseconds. */
    String receive(long nanos) throws ToolFailureException, InterruptedException {
        Event event = events.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        if (event == null) {
            throw new ToolFailureException("the tool gave no answer within the time limit" + errorTail());
        }
        if (event.end()) {
            throw new ToolFailureException(event.line().isEmpty() ? howItEnded() : event.line());
        }
        answered = true;
        return event.line();
    }

    /** Closes the input, which ends a tool that keeps to the protocol, and kills one that doesn't. */
    void end() {
        try {
            input.close();
            if (process.waitFor(PATIENCE_AT_THE_END_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException e) {
            // It has ended already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        events.clear();
    }

    private String howItEnded() {
        try {
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                return "the tool ended with exit status " + process.exitValue() + errorTail();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "the tool closed its output" + errorTail();
    }

    private String errorTail() {
        String text = lastWords.strip().replaceAll("\\s+", " ");
        return text.isEmpty() ? "" : "; its last words: " + text;
    }

    private void readAnswers() {
        String ending = "";
        try (InputStream in = process.getInputStream()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int at = 0; at < count; at++) {
                    if (buffer[at] != '\n') {
                        line.write(buffer[at]);
                    } else if (line.size() > 0) {
                        events.put(new Event(line.toString(StandardCharsets.UTF_8), false));
                        line.reset();
                    }
                }
                if (line.size() > LONGEST_LINE) {
                    ending = "the tool wrote a line longer than " + LONGEST_LINE + " bytes";
                    break;
                }
            }
        } catch (IOException e) {
            // The stream ends with the process.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        offerEnd(ending);
    }

    private void offerEnd(String ending) {
        try {
            events.put(new Event(ending, true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readErrors() {
        byte[] buffer = new byte[4096];
        StringBuilder kept = new StringBuilder();
        try (InputStream err = process.getErrorStream()) {
            for (int count = err.read(buffer); count >= 0; count = err.read(buffer)) {
                kept.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                kept.delete(0, Math.max(0, kept.length() - KEPT_ERROR_OUTPUT));
                lastWords = kept.toString();
            }
        } catch (IOException e) {
            // The stream ends with the process.
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
