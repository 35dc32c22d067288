package io.github.nscope.conformance.fuzz;

import io.github.nscope.conformance.protocol.Request;

/** An endless supply of cases. */
interface CaseSource {
    /** The next case, under a given id and for a device of a given level. */
    Request next(String id, int level);
}
