package io.github.nscope;

import io.github.nscope.anchor.KeyStoreContents;

/** What a {@code TrustManagerFactory} of the platform is initialised with before it is asked for trust managers. */
public sealed interface FactoryInput {
    /** {@code init((KeyStore) null)}: the configuration that is the process's default at this moment. */
    enum NullKeyStore implements FactoryInput {
        NULL_KEY_STORE
    }

    /** {@code init(keyStore)}: a configuration of its own. */
    record KeyStore(KeyStoreContents contents) implements FactoryInput {}

    /**
     * {@code init(parameters)} with parameters that are not the platform's own.
     *
     * @param spec what their {@code toString()} says
     */
    record ForeignParameters(String spec) implements FactoryInput {}

    /** No call of {@code init}. */
    enum Nothing implements FactoryInput {
        NOTHING
    }
}
