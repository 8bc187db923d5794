package dev.triennium.domain.reminder;

import dev.triennium.domain.mail.MailContent;

/// Puts a digest into the reader's words.
public interface DigestRenderer {

    MailContent render(Digest digest);
}
