@NullMarked
package dev.triennium.persistence.gapanalysis;

import org.jspecify.annotations.NullMarked;
