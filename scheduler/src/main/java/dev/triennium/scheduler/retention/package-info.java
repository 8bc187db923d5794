/// The sweep that forgets the product's own old records.
@NullMarked
package dev.triennium.scheduler.retention;

import org.jspecify.annotations.NullMarked;
