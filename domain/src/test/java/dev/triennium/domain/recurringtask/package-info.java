@NullMarked
package dev.triennium.domain.recurringtask;

import org.jspecify.annotations.NullMarked;
