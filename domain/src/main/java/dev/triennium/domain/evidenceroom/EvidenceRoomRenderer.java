package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.mail.MailContent;

/// Puts the invitation of a guest into words.
public interface EvidenceRoomRenderer {

    MailContent render(EvidenceRoomNotice notice);
}
