/// The sweep that lets tasks of plans go on.
@NullMarked
package dev.triennium.scheduler.recurringtask;

import org.jspecify.annotations.NullMarked;
