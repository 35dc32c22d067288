package io.github.nscope.config;

import io.github.nscope.document.ResourceName;
import org.jspecify.annotations.Nullable;

/** Where trust anchors are to be read from. */
public sealed interface AnchorSource {
    /** A store of the device. */
    enum Store implements AnchorSource {
        /** {@code src="system"}: what the device came with, less what the user removed. */
        SYSTEM,
        /** {@code src="user"}: what the user added. */
        USER,
        /** {@code src="wfa"}: the Wi-Fi Alliance's. */
        WFA
    }

    /** What {@code TrustManagerFactory.init} was given; no configuration can name it. */
    enum KeyStore implements AnchorSource {
        /** The app's own key store. */
        KEY_STORE
    }

    /**
     * A file in the app. The platform does not ask for its type and opens it at the first look-up.
     *
     * @param name the resource's name, or null for {@code @null} and where only the id is known
     * @param id the resource's id, 0 for {@code @null}
     */
    record Resource(@Nullable ResourceName name, int id) implements AnchorSource {}
}
