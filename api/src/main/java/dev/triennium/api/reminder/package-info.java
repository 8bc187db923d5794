/// Whether mails reach people.
@NullMarked
package dev.triennium.api.reminder;

import org.jspecify.annotations.NullMarked;
