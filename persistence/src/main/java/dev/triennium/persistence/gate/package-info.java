@NullMarked
package dev.triennium.persistence.gate;

import org.jspecify.annotations.NullMarked;
