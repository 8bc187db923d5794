/// Ways to certificates and portfolios of them.
@NullMarked
package dev.triennium.api.journey;

import org.jspecify.annotations.NullMarked;
