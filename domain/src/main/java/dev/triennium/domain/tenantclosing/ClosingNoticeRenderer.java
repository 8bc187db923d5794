package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.mail.MailContent;

/// Puts a notice into the reader's words.
public interface ClosingNoticeRenderer {

    MailContent render(ClosingNotice notice);
}
