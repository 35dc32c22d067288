/** What a server sends in a TLS handshake, kept as it was sent. */
@NullMarked
package io.github.nscope.cli.fetch;

import org.jspecify.annotations.NullMarked;
