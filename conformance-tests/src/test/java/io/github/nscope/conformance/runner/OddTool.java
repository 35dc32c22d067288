package io.github.nscope.conformance.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tool that does what the id of the case says, in a process of its own. It needs nothing but a Java runtime. */
final class OddTool {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

    private OddTool() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher id = ID.matcher(line);
            if (id.find()) {
                answer(id.group(1));
            }
        }
    }

    private static void answer(String id) throws InterruptedException {
        String start = "{\"id\":\"" + id + "\",";
        switch (id.substring(id.indexOf('/') + 1, id.indexOf('@')).replaceAll("-[0-9]+$", "")) {
            case "denies" -> System.out.println(start + "\"policy\":{\"cleartextPermitted\":false}}");
            case "permits" -> System.out.println(start + "\"policy\":{\"cleartextPermitted\":true}}");
            case "skips" -> System.out.println(start + "\"skipped\":\"no idea\"}");
            case "answers-nothing" -> System.out.println(start + "\"more\":1}");
            case "complains" -> System.out.println(start + "\"error\":\"what?\"}");
            case "chatters" -> {
                System.err.println("a log line");
                System.out.println("{\"id\":\"somebody-else\"}");
                System.out.println(start + "\"policy\":{\"cleartextPermitted\":false}}");
            }
            case "crashes" -> {
                System.err.println("out of cheese");
                System.exit(3);
            }
            case "hangs" -> Thread.sleep(60_000);
            case "babbles" -> System.out.println("no JSON at all");
            default -> flood();
        }
    }

    private static void flood() {
        String block = "x".repeat(1 << 20);
        while (!System.out.checkError()) {
            System.out.print(block);
        }
    }
}
