package io.github.nscope.cli.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A build script, Groovy or Kotlin, cut into statements with the blocks around each. It is read as text and nothing in it is run,
 * so that only what is written down plainly can be found in it.
 */
final class GradleScript {
    /**
     * A statement.
     *
     * @param blocks the names of the blocks around it, outermost first: {@code android}, {@code buildTypes}, {@code debug}
     * @param text without comments and blanks at its ends
     */
    record Statement(List<String> blocks, String text) {
        /** Copies the list. */
        Statement {
            blocks = List.copyOf(blocks);
        }

        /** Whether the innermost blocks have these names. */
        boolean isWithin(String... innermost) {
            int offset = blocks.size() - innermost.length;
            return offset >= 0 && blocks.subList(offset, blocks.size()).equals(List.of(innermost));
        }
    }

    /** More than any script has, so that braces alone can't cost much. */
    private static final int DEEPEST = 50;

    /** More than any statement has that is looked at. */
    private static final int LONGEST = 4_000;

    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");
    private static final Pattern CREATED = Pattern.compile("va[lr]\\s+(\\w+)\\s+by\\s+\\w+.*");

    private final List<Statement> statements = new ArrayList<>();
    private final Deque<String> blocks = new ArrayDeque<>();
    private final StringBuilder current = new StringBuilder();
    private int parentheses;

    private GradleScript() {}

    /** Cuts a script. What is not balanced in it is read as far as it goes. */
    static List<Statement> read(String text) {
        GradleScript script = new GradleScript();
        int offset = 0;
        while (offset < text.length()) {
            offset = script.takeFrom(text, offset);
        }
        script.endStatement();
        return List.copyOf(script.statements);
    }

    private int takeFrom(String text, int offset) {
        char next = text.charAt(offset);
        if (text.startsWith("//", offset)) {
            return endOf(text, text.indexOf('\n', offset));
        }
        if (text.startsWith("/*", offset)) {
            current.append(' ');
            int end = text.indexOf("*/", offset + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (next == '"' || next == '\'') {
            int end = endOfString(text, offset);
            current.append(text, offset, end);
            return end;
        }
        take(next);
        return offset + 1;
    }

    private static int endOf(String text, int index) {
        return index < 0 ? text.length() : index;
    }

    /** Where a string ends; one that is not closed ends with its line. */
    private static int endOfString(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == quote) {
                return i + 1;
            }
            if (next == '\n') {
                return i;
            }
            if (next == '\\') {
                i++;
            }
        }
        return text.length();
    }

    private void take(char next) {
        switch (next) {
            case '(', '[' -> {
                parentheses++;
                current.append(next);
            }
            case ')', ']' -> {
                parentheses = Math.max(0, parentheses - 1);
                current.append(next);
            }
            case '{' -> startBlock();
            case '}' -> endBlock();
            case '\n', ';' -> {
                if (parentheses == 0) {
                    endStatement();
                } else {
                    current.append(' ');
                }
            }
            default -> current.append(next);
        }
    }

    private void startBlock() {
        if (blocks.size() < DEEPEST) {
            blocks.addLast(
                    current.length() <= LONGEST ? blockName(current.toString().strip()) : "");
        }
        current.setLength(0);
        parentheses = 0;
    }

    private void endBlock() {
        endStatement();
        blocks.pollLast();
        parentheses = 0;
    }

    private void endStatement() {
        String text = current.toString().strip();
        current.setLength(0);
        if (!text.isEmpty() && text.length() <= LONGEST) {
            statements.add(new Statement(new ArrayList<>(blocks), text));
        }
    }

    /** The name that a block goes by: {@code getByName("debug")}, {@code val debug by getting} and {@code debug} are the same. */
    private static String blockName(String header) {
        if (header.contains("ApplicationExtension") || header.contains("BaseAppModuleExtension")) {
            return "android";
        }
        Matcher created = CREATED.matcher(header);
        if (created.matches()) {
            return created.group(1);
        }
        Matcher quoted = QUOTED.matcher(header);
        if (quoted.find()) {
            return quoted.group(1);
        }
        String word = header.replaceFirst("\\(\\s*\\)$", "").strip();
        return word.substring(Math.max(word.lastIndexOf('.'), word.lastIndexOf(' ')) + 1);
    }
}
