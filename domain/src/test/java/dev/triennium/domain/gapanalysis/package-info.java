@NullMarked
package dev.triennium.domain.gapanalysis;

import org.jspecify.annotations.NullMarked;
