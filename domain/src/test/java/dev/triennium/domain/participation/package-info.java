@NullMarked
package dev.triennium.domain.participation;

import org.jspecify.annotations.NullMarked;
