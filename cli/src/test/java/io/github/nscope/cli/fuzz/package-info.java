/** Everything that reads what others wrote, fed with anything: no exception but the declared ones. */
@NullMarked
package io.github.nscope.cli.fuzz;

import org.jspecify.annotations.NullMarked;
