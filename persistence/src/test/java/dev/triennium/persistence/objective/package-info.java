@NullMarked
package dev.triennium.persistence.objective;

import org.jspecify.annotations.NullMarked;
