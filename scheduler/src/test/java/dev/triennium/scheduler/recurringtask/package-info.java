@NullMarked
package dev.triennium.scheduler.recurringtask;

import org.jspecify.annotations.NullMarked;
