@NullMarked
package dev.triennium.persistence.reminder;

import org.jspecify.annotations.NullMarked;
