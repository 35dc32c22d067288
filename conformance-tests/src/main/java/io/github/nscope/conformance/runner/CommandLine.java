package io.github.nscope.conformance.runner;

import java.util.ArrayList;
import java.util.List;

/** Splits a command into words as a shell does with blanks and quotes, and does nothing else that a shell does. */
final class CommandLine {
    private CommandLine() {}

    /**
     * The words of a command.
     *
     * @throws IllegalArgumentException where a quote is not closed or nothing is there
     */
    static List<String> split(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int at = 0; at < command.length(); at++) {
            char each = command.charAt(at);
            if (quote != 0) {
                if (each == quote) {
                    quote = 0;
                } else {
                    word.append(each);
                }
            } else if (each == '"' || each == '\'') {
                quote = each;
                inWord = true;
            } else if (!Character.isWhitespace(each)) {
                word.append(each);
                inWord = true;
            } else if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("the command has an open quote: " + command);
        }
        if (inWord) {
            words.add(word.toString());
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the command is empty");
        }
        return words;
    }
}
