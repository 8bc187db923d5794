/// A mailbox for everybody: takes any mail over SMTP and shows it to people, scripts and tests.
@NullMarked
package dev.triennium.local.mail;

import org.jspecify.annotations.NullMarked;
