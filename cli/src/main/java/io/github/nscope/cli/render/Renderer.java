package io.github.nscope.cli.render;

import io.github.nscope.Decision;
import io.github.nscope.PolicyAnswer;
import io.github.nscope.cli.roots.RootsAnswer;

/** A format in which answers are written. Every renderer shows the same value; none decides anything. */
public interface Renderer {
    /**
     * The answer to a question about a host without certificates.
     *
     * @param notes what there is to say beside it
     * @return whole lines, the last one ended
     */
    String policy(PolicyAnswer answer, Notes notes);

    /**
     * The decision about a connection.
     *
     * @param notes what there is to say beside it
     * @return whole lines, the last one ended
     */
    String decision(Decision decision, Notes notes);

    /**
     * The answer to a question about the system root stores.
     *
     * @param notes what there is to say beside it
     * @return whole lines, the last one ended
     */
    String roots(RootsAnswer answer, Notes notes);

    /**
     * The answer of a command that asks many questions.
     *
     * @param notes what there is to say beside it
     * @return whole lines, the last one ended
     */
    String report(Report report, Notes notes);
}
