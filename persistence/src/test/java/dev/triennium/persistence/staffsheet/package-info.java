@NullMarked
package dev.triennium.persistence.staffsheet;

import org.jspecify.annotations.NullMarked;
