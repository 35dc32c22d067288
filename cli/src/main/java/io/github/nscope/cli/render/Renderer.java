package io.github.nscope.cli.render;

import io.github.nscope.Decision;
import io.github.nscope.PolicyAnswer;
import java.util.List;

/** A format in which answers are written. Every renderer shows the same value; none decides anything. */
public interface Renderer {
    /**
     * The answer to a question about a host without certificates.
     *
     * @param remarks what was assumed, one sentence each
     * @return whole lines, the last one ended
     */
    String policy(PolicyAnswer answer, List<String> remarks);

    /**
     * The decision about a connection.
     *
     * @param remarks what was assumed, one sentence each
     * @return whole lines, the last one ended
     */
    String decision(Decision decision, List<String> remarks);
}
