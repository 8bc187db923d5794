/// What the product keeps for itself, and how long.
@NullMarked
package dev.triennium.domain.retention;

import org.jspecify.annotations.NullMarked;
