@NullMarked
package dev.triennium.domain.sheet;

import org.jspecify.annotations.NullMarked;
