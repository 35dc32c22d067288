package io.github.nscope.cli.render;

import io.github.nscope.Decision;
import io.github.nscope.PolicyAnswer;
import java.util.List;

/** The values behind an explanation, for programs. Members may be added; none changes its meaning. */
public final class JsonRenderer implements Renderer {
    @Override
    public String policy(PolicyAnswer answer, List<String> remarks) {
        return Json.object(json -> {
            new JsonPolicy(json).write(answer);
            json.strings("assumed", remarks);
        });
    }

    @Override
    public String decision(Decision decision, List<String> remarks) {
        return Json.object(json -> {
            new JsonDecision(json).write(decision);
            json.strings("assumed", remarks);
        });
    }
}
