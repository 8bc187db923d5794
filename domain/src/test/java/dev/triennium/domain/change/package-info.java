@NullMarked
package dev.triennium.domain.change;

import org.jspecify.annotations.NullMarked;
