package dev.triennium.domain.handover;

import dev.triennium.domain.mail.MailContent;

/// Puts a notice into the reader's words.
public interface HandoverRenderer {

    MailContent render(HandoverNotice notice);
}
