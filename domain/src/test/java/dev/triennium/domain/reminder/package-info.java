@NullMarked
package dev.triennium.domain.reminder;

import org.jspecify.annotations.NullMarked;
