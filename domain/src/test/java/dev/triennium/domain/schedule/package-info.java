@NullMarked
package dev.triennium.domain.schedule;

import org.jspecify.annotations.NullMarked;
