package dev.triennium.domain.invitation;

import dev.triennium.domain.mail.MailContent;

/// Puts a notice into the reader's words.
public interface InvitationRenderer {

    MailContent render(InvitationNotice notice);
}
