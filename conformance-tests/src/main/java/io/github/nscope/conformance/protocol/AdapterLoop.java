package io.github.nscope.conformance.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/**
 * One process, many requests: reads request lines until the input ends and writes one response line each, in the same
 * order. A line that can't be read is answered with what is wrong with it, and the loop goes on.
 */
public final class AdapterLoop {
    private static final int FLUSH_SIZE = 1 << 16;

    private final Adapter adapter;
    private final RequestReader reader;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream(2 * FLUSH_SIZE);

    /** A loop around an adapter; the clock serves requests that do not name the device's time. */
    public AdapterLoop(Adapter adapter, InstantSource clock) {
        this.adapter = adapter;
        this.reader = new RequestReader(clock);
    }

    /**
     * Runs until the input ends. No answer is held back while the loop waits for input.
     *
     * @throws IOException where a stream breaks
     */
    public void run(InputStream in, OutputStream out) throws IOException {
        LineReader lines = new LineReader(in);
        while (true) {
            if (answers.size() >= FLUSH_SIZE || !lines.hasLine()) {
                flush(out);
            }
            Line line;
            try {
                line = lines.next();
            } catch (LineReader.LineTooLongException e) {
                write(new Unreadable(null, String.valueOf(e.getMessage())));
                continue;
            }
            if (line == null) {
                flush(out);
                return;
            }
            if (!line.isBlank()) {
                write(answer(line));
            }
        }
    }

    private Response answer(Line line) {
        Request request;
        try {
            request = reader.read(line);
        } catch (MalformedLineException e) {
            return new Unreadable(e.id(), String.valueOf(e.getMessage()));
        }
        try {
            return adapter.answer(request);
        } catch (RuntimeException | StackOverflowError e) {
            return new Unreadable(request.id(), "the adapter failed: " + oneLine(e));
        }
    }

    private static String oneLine(Throwable e) {
        return e.toString().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    private void write(Response response) {
        ResponseWriter.write(answers, response);
        answers.write('\n');
    }

    private void flush(OutputStream out) throws IOException {
        if (answers.size() > 0) {
            answers.writeTo(out);
            answers.reset();
        }
        out.flush();
    }
}
