/// How long links that need no login are open.
@NullMarked
package dev.triennium.scheduler.participation;

import org.jspecify.annotations.NullMarked;
