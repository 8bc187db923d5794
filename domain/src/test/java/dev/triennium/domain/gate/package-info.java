@NullMarked
package dev.triennium.domain.gate;

import org.jspecify.annotations.NullMarked;
