package dev.triennium.domain.quotation;

import dev.triennium.domain.mail.MailContent;

/// Puts a request into the reader's words.
public interface QuotationRenderer {

    MailContent render(QuotationNotice notice);
}
