package io.github.nscope.cli.render;

import io.github.nscope.ClientVerdict;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.WithoutEffect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has to say beside the engine's own words, one sentence each.
 *
 * @param hints what may help the person who asks
 * @param withoutEffect what the app says and the device does not heed
 * @param assumptions what was taken for granted because no option says otherwise
 * @param client what a client makes of the answer, where one is asked about
 */
public record Notes(
        List<String> hints,
        List<WithoutEffect> withoutEffect,
        List<String> assumptions,
        @Nullable ClientVerdict client) {
    /** Copies the lists. */
    public Notes {
        hints = List.copyOf(hints);
        withoutEffect = List.copyOf(withoutEffect);
        assumptions = List.copyOf(assumptions);
    }

    /** Assumptions alone. */
    public static Notes assuming(List<String> assumptions) {
        return new Notes(List.of(), List.of(), assumptions, null);
    }

    /** These notes with what a client makes of the answer. */
    public Notes with(@Nullable ClientVerdict verdict) {
        return new Notes(hints, withoutEffect, assumptions, verdict);
    }

    /** These notes with what the app says and the device does not heed. */
    public Notes with(List<WithoutEffect> ineffective) {
        return new Notes(hints, ineffective, assumptions, client);
    }

    /** These notes with what may help. */
    public Notes hinting(List<String> sentences) {
        return new Notes(sentences, withoutEffect, assumptions, client);
    }

    /** They in words, after the answer's own. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (client != null) {
            Entry entry = Entry.of(words(client.outcome()), client.because());
            sections.add(new Section("Client: " + client.client().label(), List.of(entry)));
        }
        add(
                sections,
                "Without effect",
                withoutEffect.stream().map(WithoutEffect::sentence).toList());
        add(sections, "Worth knowing", hints);
        add(sections, "Assumed", assumptions);
        return sections;
    }

    private static String words(ClientVerdict.Outcome outcome) {
        return switch (outcome) {
            case CONNECTS -> "connects";
            case REFUSES -> "refuses";
            case UNKNOWN -> "not known";
        };
    }

    private static void add(List<Section> sections, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            sections.add(new Section(title, sentences.stream().map(Entry::of).toList()));
        }
    }
}
