package io.github.nscope.cli.render;

import io.github.nscope.ClientVerdict;
import io.github.nscope.Decision;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.cli.roots.RootsAnswer;

/** The values behind an explanation, for programs. Members may be added; none changes its meaning. */
public final class JsonRenderer implements Renderer {
    private final Layout layout;

    /** A renderer. */
    public JsonRenderer(Layout layout) {
        this.layout = layout;
    }

    /** How an object is laid out. */
    public enum Layout {
        /** Over many lines, for people who look at it. */
        INDENTED,
        /** On one line. */
        ONE_LINE
    }

    @Override
    public String policy(PolicyAnswer answer, Notes notes) {
        return Json.object(layout, json -> {
            new JsonPolicy(json).write(answer);
            client(json, notes);
            withoutEffect(json, notes);
            json.strings("hints", notes.hints());
            json.strings("assumed", notes.assumptions());
        });
    }

    @Override
    public String decision(Decision decision, Notes notes) {
        return Json.object(layout, json -> {
            new JsonDecision(json).write(decision);
            client(json, notes);
            withoutEffect(json, notes);
            json.strings("assumed", notes.assumptions());
        });
    }

    @Override
    public String roots(RootsAnswer answer, Notes notes) {
        return Json.object(layout, json -> {
            new JsonRoots(json).write(answer);
            json.strings("assumed", notes.assumptions());
        });
    }

    @Override
    public String report(Report report, Notes notes) {
        return Json.object(layout, json -> {
            report.write(json);
            json.strings("hints", notes.hints());
            json.strings("assumed", notes.assumptions());
        });
    }

    private static void client(Json json, Notes notes) {
        ClientVerdict client = notes.client();
        if (client != null) {
            json.object("client", () -> {
                json.string("name", client.client());
                json.string("outcome", client.outcome());
                json.string("because", client.because());
                json.strings("sources", client.client().sources());
            });
        }
    }

    private static void withoutEffect(Json json, Notes notes) {
        json.objects("withoutEffect", notes.withoutEffect(), part -> {
            json.string("kind", part.kind());
            json.string("sentence", part.sentence());
        });
    }
}
