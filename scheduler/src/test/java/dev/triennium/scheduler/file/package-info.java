@NullMarked
package dev.triennium.scheduler.file;

import org.jspecify.annotations.NullMarked;
