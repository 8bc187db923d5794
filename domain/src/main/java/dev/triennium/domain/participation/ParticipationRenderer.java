package dev.triennium.domain.participation;

import dev.triennium.domain.mail.MailContent;

/// Puts a notice into the reader's words.
public interface ParticipationRenderer {

    MailContent render(ParticipationNotice notice);
}
