package io.github.nscope.conformance.tools;

import io.github.nscope.conformance.protocol.Adapter;
import io.github.nscope.conformance.protocol.AdapterLoop;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;

/** Speaks the adapter protocol over the standard streams, with one of the outside tools behind it. */
public final class OutsideToolMain {
    private OutsideToolMain() {}

    /** Takes the tool: {@code okhttp}, {@code jdk} or {@code conscrypt}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream errors = System.err;
        String name = arguments.length == 1 ? arguments[0] : "";
        Adapter adapter;
        try {
            adapter = adapter(name);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            System.exit(2);
            return;
        } catch (LinkageError e) {
            errors.println(name + " is not on the class path: add its jars to the command's -cp");
            System.exit(2);
            return;
        }
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            new AdapterLoop(adapter, InstantSource.system()).run(in, out);
        }
    }

    private static Adapter adapter(String name) {
        return switch (name) {
            case "okhttp" -> new OkHttpPinnerAdapter();
            case "jdk" -> new JdkTrustManagerAdapter();
            case "conscrypt" -> new ConscryptAdapter(InstantSource.system());
            default ->
                throw new IllegalArgumentException(
                        "\"" + name + "\" is none of the tools: name okhttp, jdk or conscrypt");
        };
    }
}
