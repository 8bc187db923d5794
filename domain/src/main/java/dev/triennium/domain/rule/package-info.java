/// References to the clauses that the product's rules come from.
@NullMarked
package dev.triennium.domain.rule;

import org.jspecify.annotations.NullMarked;
