@NullMarked
package dev.triennium.scheduler;

import org.jspecify.annotations.NullMarked;
