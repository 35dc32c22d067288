package io.github.nscope.revocation;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.certificate.DistinguishedName;

/** How a responder names itself. */
public sealed interface ResponderId {
    /** By the subject of its certificate. */
    record ByName(DistinguishedName name) implements ResponderId {}

    /** By the SHA-1 of its key. */
    record ByKey(Bytes sha1) implements ResponderId {}
}
