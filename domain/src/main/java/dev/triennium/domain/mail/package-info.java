/// The outbox: mails that were decided on, and how far their delivery has come.
@NullMarked
package dev.triennium.domain.mail;

import org.jspecify.annotations.NullMarked;
