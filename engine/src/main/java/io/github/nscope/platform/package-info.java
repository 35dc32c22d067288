/** What differs between Androids: levels, the catalogue of behaviours, and the profile that says which are in force. */
@NullMarked
package io.github.nscope.platform;

import org.jspecify.annotations.NullMarked;
