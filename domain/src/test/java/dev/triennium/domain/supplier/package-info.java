@NullMarked
package dev.triennium.domain.supplier;

import org.jspecify.annotations.NullMarked;
