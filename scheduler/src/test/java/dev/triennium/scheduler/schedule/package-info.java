@NullMarked
package dev.triennium.scheduler.schedule;

import org.jspecify.annotations.NullMarked;
