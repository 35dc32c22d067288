/** Building and checking certification paths as Conscrypt's trust manager and the platform's path validator do. */
@NullMarked
package io.github.nscope.path;

import org.jspecify.annotations.NullMarked;
