@NullMarked
package dev.triennium.domain.objective;

import org.jspecify.annotations.NullMarked;
