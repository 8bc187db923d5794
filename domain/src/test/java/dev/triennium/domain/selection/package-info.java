@NullMarked
package dev.triennium.domain.selection;

import org.jspecify.annotations.NullMarked;
