/// Throws away files that nobody needs.
@NullMarked
package dev.triennium.scheduler.file;

import org.jspecify.annotations.NullMarked;
