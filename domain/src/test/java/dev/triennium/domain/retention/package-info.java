@NullMarked
package dev.triennium.domain.retention;

import org.jspecify.annotations.NullMarked;
