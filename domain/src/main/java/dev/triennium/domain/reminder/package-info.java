/// Deadlines that people must not miss, and who is reminded of them when.
@NullMarked
package dev.triennium.domain.reminder;

import org.jspecify.annotations.NullMarked;
