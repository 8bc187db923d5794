@NullMarked
package dev.triennium.scheduler.reminder;

import org.jspecify.annotations.NullMarked;
