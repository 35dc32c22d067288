/** Everything about one app in one report: findings, who could read along, all levels, pins, and OWASP's tests. */
@NullMarked
package io.github.nscope.cli.audit;

import org.jspecify.annotations.NullMarked;
