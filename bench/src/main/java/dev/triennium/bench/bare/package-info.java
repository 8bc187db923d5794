/// The same queries of the same tables, answered with Spring and plain JDBC: no tenancy, no
/// authentication, no limits.
@NullMarked
package dev.triennium.bench.bare;

import org.jspecify.annotations.NullMarked;
