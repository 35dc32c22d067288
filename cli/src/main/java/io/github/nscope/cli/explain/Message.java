package io.github.nscope.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that apps log, and what is known about it.
 *
 * @param id what it is called
 * @param pattern what is looked for in a line
 * @param kind whether it says more than that there is a cause
 * @param rules the ids of the specification's rules
 * @param behaviors the names of behaviours that have to do with it
 * @param means what it means, with the names of groups of the pattern in it
 * @param steps what to do
 */
record Message(
        String id,
        Pattern pattern,
        Kind kind,
        List<String> rules,
        List<String> behaviors,
        String means,
        List<String> steps) {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

    /** Copies the lists. */
    Message {
        rules = List.copyOf(rules);
        behaviors = List.copyOf(behaviors);
        steps = List.copyOf(steps);
    }

    /** Whether a message says why something failed. */
    enum Kind {
        REASON,
        /** It only says that there is a cause. */
        WRAPPER
    }

    /** Every message, in the order in which they are tried. */
    static List<Message> all() {
        List<Message> messages = new ArrayList<>();
        for (String block : Packaged.text("messages.txt").split("\n\n+", -1)) {
            if (block.contains("\nmeans ")) {
                messages.add(read(block.lines().toList()));
            }
        }
        return messages;
    }

    private static Message read(List<String> lines) {
        return new Message(
                only(lines, "id"),
                Pattern.compile(only(lines, "match")),
                lines.contains("wraps") ? Kind.WRAPPER : Kind.REASON,
                words(lines, "rules"),
                words(lines, "see"),
                only(lines, "means"),
                values(lines, "do"));
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    private static List<String> words(List<String> lines, String key) {
        return values(lines, key).stream()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .toList();
    }

    private static String only(List<String> lines, String key) {
        List<String> values = values(lines, key);
        if (values.size() != 1) {
            throw new IllegalStateException("messages.txt: " + lines.get(0) + " has " + values.size() + " of " + key);
        }
        return values.get(0);
    }

    /** What it means in a line, or empty where the line is something else. */
    Optional<String> meaningOf(String line) {
        Matcher found = pattern.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        String meaning = means;
        Matcher groups = GROUP.matcher(pattern.pattern());
        while (groups.find()) {
            String value = found.group(groups.group(1));
            meaning = meaning.replace("${" + groups.group(1) + "}", value == null ? "not said" : value.strip());
        }
        return Optional.of(meaning);
    }

    /** What it means, where nothing is known of the values in it. */
    String meaning() {
        return means.replaceAll("\\$\\{[a-z]+\\}", "…");
    }
}
