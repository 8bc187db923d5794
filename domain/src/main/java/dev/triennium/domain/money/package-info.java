/// Amounts of money in the currencies of today.
@NullMarked
package dev.triennium.domain.money;

import org.jspecify.annotations.NullMarked;
