package dev.triennium.domain.internalaudit;

import dev.triennium.domain.mail.MailContent;

/// Writes the mails about slots of audits' plans, with the calendar request that adds, moves or
/// removes the entry.
public interface InternalAuditInvitationRenderer {

    MailContent render(InternalAuditInvitationNotice notice);
}
