@NullMarked
package dev.triennium.persistence.recurringtask;

import org.jspecify.annotations.NullMarked;
