@NullMarked
package dev.triennium.api.gapanalysis;

import org.jspecify.annotations.NullMarked;
