/** From documents and a profile to the settings for one host, every value with its origin. */
@NullMarked
package io.github.nscope.config;

import org.jspecify.annotations.NullMarked;
