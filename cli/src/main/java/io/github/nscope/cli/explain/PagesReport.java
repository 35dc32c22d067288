package io.github.nscope.cli.explain;

import io.github.nscope.Explanation;
import io.github.nscope.Explanation.Entry;
import io.github.nscope.Explanation.Section;
import io.github.nscope.Explanation.Tone;
import io.github.nscope.cli.render.Json;
import io.github.nscope.cli.render.Report;
import java.util.ArrayList;
import java.util.List;

/** What is known about a text, for people and programs. */
public record PagesReport(List<Page> pages) implements Report {
    /** Copies the list. */
    public PagesReport {
        pages = List.copyOf(pages);
    }

    @Override
    public Explanation explanation() {
        if (pages.isEmpty()) {
            return new Explanation(
                    "Nothing is known about this",
                    Tone.CAUTION,
                    List.of(new Section(
                            "What can be asked about",
                            List.of(Entry.of("an exception or log line of an app, as it stands; a reason such as"
                                    + " PIN_MISMATCH; a behaviour of docs/behaviors.md; a rule such as nsc/P11")))));
        }
        Page first = pages.get(0);
        List<Section> sections = new ArrayList<>();
        for (Page page : pages) {
            sections.add(new Section(page.id(), entries(page, pages.size() > 1 && !page.equals(first))));
        }
        return new Explanation(first.means(), Tone.PLAIN, sections);
    }

    private static List<Entry> entries(Page page, boolean withMeaning) {
        List<Entry> entries = new ArrayList<>();
        if (withMeaning) {
            entries.add(Entry.of("means", page.means()));
        }
        if (!page.line().isEmpty()) {
            entries.add(Entry.of("found in", page.line()));
        }
        page.steps().forEach(step -> entries.add(Entry.of("do", step)));
        page.facts().forEach(fact -> entries.add(Entry.of(fact.label(), fact.text())));
        page.rules().forEach(rule -> entries.add(Entry.of("rule", rule.id() + ": " + rule.sentence())));
        if (entries.isEmpty()) {
            entries.add(Entry.of("a rule of the specification, on which cases of the conformance suite rest"));
        }
        return entries;
    }

    @Override
    public void write(Json json) {
        json.objects("pages", pages, page -> {
            json.string("id", page.id());
            json.string("line", page.line());
            json.string("means", page.means());
            json.strings("do", page.steps());
            json.objects("facts", page.facts(), fact -> {
                json.string("label", fact.label());
                json.string("text", fact.text());
            });
            json.objects("rules", page.rules(), rule -> {
                json.string("id", rule.id());
                json.string("sentence", rule.sentence());
            });
        });
    }
}
