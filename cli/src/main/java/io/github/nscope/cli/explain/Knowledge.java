package io.github.nscope.cli.explain;

import io.github.nscope.ReasonCode;
import io.github.nscope.cli.explain.Page.Fact;
import io.github.nscope.config.ParserRule;
import io.github.nscope.config.PlatformDefault;
import io.github.nscope.platform.ApiLevel;
import io.github.nscope.platform.Behavior;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All that can be looked up: messages of the platform, reasons, rules of the parser and of the specification, behaviours. */
public final class Knowledge {
    // Nobody reads further, and a pattern's work grows with the line.
    private static final int LONGEST_LINE = 1000;

    private final List<Message> messages = Message.all();
    private final Map<String, Rule> rules = Rule.all();

    /** Reads what is packaged. */
    public Knowledge() {}

    /** What is known about an id, or else about each line of a log, what says most first. */
    public List<Page> about(String text) {
        String stripped = text.strip();
        Optional<Page> page = stripped.contains("\n") ? Optional.empty() : ofId(stripped);
        return page.map(List::of).orElseGet(() -> ofLog(stripped));
    }

    private List<Page> ofLog(String log) {
        Map<String, Page> reasons = new LinkedHashMap<>();
        Map<String, Page> wrappers = new LinkedHashMap<>();
        for (String whole : log.lines().toList()) {
            String line = whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) : whole.strip();
            for (Message message : messages) {
                message.meaningOf(line).ifPresent(meaning -> {
                    Map<String, Page> found = message.kind() == Message.Kind.REASON ? reasons : wrappers;
                    found.putIfAbsent(message.id(), page(message, line, meaning));
                });
            }
        }
        return List.copyOf((reasons.isEmpty() ? wrappers : reasons).values());
    }

    private Page page(Message message, String line, String meaning) {
        List<Fact> facts = new ArrayList<>();
        message.behaviors().stream()
                .map(Behavior::valueOf)
                .forEach(behavior -> facts.add(new Fact(
                        "differs by",
                        behavior + " (" + behavior.condition().describe() + "): " + behavior.sentence())));
        return new Page(message.id(), line, meaning, facts, message.steps(), rules(message));
    }

    private List<Rule> rules(Message message) {
        return message.rules().stream().map(rules::get).filter(Objects::nonNull).toList();
    }

    private Optional<Page> ofId(String text) {
        String id = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.<Optional<Page>>of(
                        named(Behavior.values(), id).map(Knowledge::page),
                        named(ReasonCode.values(), id).map(code -> page(code.name(), capital(code.sentence()))),
                        named(ParserRule.values(), id)
                                .map(rule -> page(rule.name(), "A rule of the platform's parser.")),
                        named(PlatformDefault.values(), id).map(Knowledge::page),
                        messages.stream()
                                .filter(message -> message.id().equals(id))
                                .findFirst()
                                .map(message -> page(message, "", message.meaning())),
                        Rule.named(text)
                                .map(rule -> new Page(rule.id(), "", rule.sentence(), List.of(), List.of(), List.of())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String id) {
        return Stream.of(values).filter(value -> value.name().equals(id)).findFirst();
    }

    private static Page page(Behavior behavior) {
        List<Fact> facts = List.of(
                new Fact("holds", behavior.condition().describe()),
                new Fact("where", behavior.source()),
                new Fact(
                        "levels",
                        "nscope knows " + ApiLevel.OLDEST + " to " + ApiLevel.NEWEST
                                + "; docs/behaviors.md lists all behaviours"));
        return new Page(behavior.name(), "", behavior.sentence(), facts, List.of(), List.of());
    }

    private static Page page(PlatformDefault platformDefault) {
        return new Page(
                platformDefault.name(),
                "",
                platformDefault.sentence(),
                List.of(new Fact("where", platformDefault.source())),
                List.of(),
                List.of());
    }

    /** A reason or rule, with what is known about the message that goes with it. */
    private Page page(String id, String sentence) {
        return messages.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .map(message -> page(message, "", message.meaning()))
                .orElseGet(() -> new Page(id, "", sentence, List.of(), List.of(), List.of()));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }
}
