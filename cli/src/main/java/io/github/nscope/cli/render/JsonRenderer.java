package io.github.nscope.cli.render;

import io.github.nscope.Decision;
import io.github.nscope.PolicyAnswer;

/** The values behind an explanation, for programs. Members may be added; none changes its meaning. */
public final class JsonRenderer implements Renderer {
    @Override
    public String policy(PolicyAnswer answer, Notes notes) {
        return Json.object(json -> {
            new JsonPolicy(json).write(answer);
            json.strings("hints", notes.hints());
            json.strings("assumed", notes.assumptions());
        });
    }

    @Override
    public String decision(Decision decision, Notes notes) {
        return Json.object(json -> {
            new JsonDecision(json).write(decision);
            json.strings("hints", notes.hints());
            json.strings("assumed", notes.assumptions());
        });
    }
}
