package io.github.nscope.benchmarks;

import io.github.nscope.fixture.TestKey;

/** The kind of every key in a chain. */
public enum KeyKind {
    RSA {
        @Override
        TestKey key(int number) {
            return TestKey.rsa(number);
        }
    },
    P256 {
        @Override
        TestKey key(int number) {
            return TestKey.ec("benchmark " + number);
        }
    },
    /** An RSA root, P-256 below. */
    MIXED {
        @Override
        TestKey key(int number) {
            return (number == 1 ? RSA : P256).key(number);
        }
    };

    /** One of four keys, 1 to 4. */
    abstract TestKey key(int number);
}
