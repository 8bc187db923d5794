@NullMarked
package dev.triennium.domain.incident;

import org.jspecify.annotations.NullMarked;
