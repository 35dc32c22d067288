package io.github.nscope.cli.option;

import io.github.nscope.App;
import io.github.nscope.cli.app.Provenance;
import java.util.List;
import java.util.OptionalInt;

/**
 * An app on a device, with what people want to know about where that comes from.
 *
 * @param app the engine's app
 * @param hasManifest whether a manifest was read
 * @param targetIsKnown whether its target SDK is more than an assumption
 * @param minSdk its {@code minSdkVersion}, empty where that is not known
 * @param provenance where its files come from
 * @param remarks what was assumed, one sentence each
 */
public record AppDetails(
        App app,
        boolean hasManifest,
        boolean targetIsKnown,
        OptionalInt minSdk,
        Provenance provenance,
        List<String> remarks) {
    /** Copies the list. */
    public AppDetails {
        remarks = List.copyOf(remarks);
    }
}
