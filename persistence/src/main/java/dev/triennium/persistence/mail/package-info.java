/// The outbox in the database.
@NullMarked
package dev.triennium.persistence.mail;

import org.jspecify.annotations.NullMarked;
