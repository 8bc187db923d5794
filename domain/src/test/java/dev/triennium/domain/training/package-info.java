@NullMarked
package dev.triennium.domain.training;

import org.jspecify.annotations.NullMarked;
