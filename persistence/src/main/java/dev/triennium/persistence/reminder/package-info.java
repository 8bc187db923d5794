/// Deadlines, reminders and digests in the database.
@NullMarked
package dev.triennium.persistence.reminder;

import org.jspecify.annotations.NullMarked;
