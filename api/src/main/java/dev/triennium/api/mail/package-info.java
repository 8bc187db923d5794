/// Stopping mails from a mail, without signing in.
@NullMarked
package dev.triennium.api.mail;

import org.jspecify.annotations.NullMarked;
