/// Puts digests into words and mails into SMTP.
@NullMarked
package dev.triennium.scheduler.mail;

import org.jspecify.annotations.NullMarked;
