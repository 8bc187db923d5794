/// The sweeps that turn due deadlines into digests.
@NullMarked
package dev.triennium.scheduler.reminder;

import org.jspecify.annotations.NullMarked;
