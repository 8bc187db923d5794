@NullMarked
package dev.triennium.domain.staffsheet;

import org.jspecify.annotations.NullMarked;
