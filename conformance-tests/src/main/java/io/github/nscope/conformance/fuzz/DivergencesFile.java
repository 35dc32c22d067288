package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.fuzz.Divergence.Causes;
import io.github.nscope.conformance.fuzz.Divergence.Rewording;
import io.github.nscope.conformance.fuzz.Divergence.Thrown;
import io.github.nscope.conformance.protocol.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the list of divergences. */
final class DivergencesFile {
    private DivergencesFile() {}

    static Divergences read(String resource) {
        try (InputStream in = DivergencesFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            List<Divergence> all = new ArrayList<>();
            YAMLMapper.shared().readTree(in).forEach(entry -> all.add(divergence(entry)));
            return new Divergences(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Divergence divergence(JsonNode entry) {
        return new Divergence(
                entry.get("name").asString(),
                entry.get("reason").asString(),
                new Thrown(
                        Pattern.compile(entry.get("exception").asString()),
                        Pattern.compile(entry.path("message").asString(""))),
                rewording(entry),
                leftOut(entry));
    }

    private static @Nullable Rewording rewording(JsonNode entry) {
        Causes causes = entry.has("causes") ? Causes.LEFT_OUT : Causes.COMPARED;
        if (entry.has("words")) {
            JsonNode words = entry.get("words");
            return new Rewording(words.isNull() ? null : words.asString(), causes);
        }
        return causes == Causes.LEFT_OUT ? new Rewording("$0", causes) : null;
    }

    private static Set<Member> leftOut(JsonNode entry) {
        Set<Member> leftOut = EnumSet.noneOf(Member.class);
        for (JsonNode path : entry.path("leaves-out")) {
            Member member = Member.of(path.asString());
            if (member == null) {
                throw new IllegalArgumentException(path.asString() + " is no member of an answer");
            }
            leftOut.add(member);
        }
        return leftOut;
    }
}
