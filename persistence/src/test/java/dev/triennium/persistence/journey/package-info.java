@NullMarked
package dev.triennium.persistence.journey;

import org.jspecify.annotations.NullMarked;
