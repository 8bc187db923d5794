/// The catalogue of standards: editions, clauses, controls, and the ways from one edition to the
/// next. The same for all tenants and only ever read, so it has a repository and no service.
@NullMarked
package dev.triennium.domain.standard;

import org.jspecify.annotations.NullMarked;
