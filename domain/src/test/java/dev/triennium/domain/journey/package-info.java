@NullMarked
package dev.triennium.domain.journey;

import org.jspecify.annotations.NullMarked;
