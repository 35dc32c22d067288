package io.github.nscope.cli.render;

import io.github.nscope.ConfigurationNotCompiled;
import io.github.nscope.ConfigurationRefused;
import io.github.nscope.Decision;

/** A decision about a connection, as members of an object. */
final class JsonDecision {
    private final Json json;

    JsonDecision(Json json) {
        this.json = json;
    }

    void write(Decision decision) {
        json.bool("trusted", decision.isTrusted());
        json.string("reason", decision.reason());
        json.string("sentence", decision.reason().sentence());
        if (decision instanceof ConfigurationRefused refused) {
            new JsonPolicy(json).refused(refused);
        } else if (decision instanceof ConfigurationNotCompiled notCompiled) {
            new JsonPolicy(json).notCompiled(notCompiled);
        }
    }
}
