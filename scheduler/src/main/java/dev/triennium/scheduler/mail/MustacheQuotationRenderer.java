package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.quotation.QuotationNotice;
import dev.triennium.domain.quotation.QuotationRenderer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Mails to certification bodies that are asked for a quotation.
@Component
class MustacheQuotationRenderer implements QuotationRenderer {

    private static final String TEXTS = "quotationrequest";

    private final NoticeTemplates templates;

    MustacheQuotationRenderer(NoticeTemplates templates) {
        this.templates = templates;
    }

    @Override
    public MailContent render(QuotationNotice notice) {
        var words = Words.in(notice.locale());
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text(notice, words, "what"));
        paragraphs.add(text(notice, words, "files"));
        paragraphs.add(text(notice, words, "wanted"));
        paragraphs.add(text(notice, words, "contact"));
        return templates.render(
                new NoticeTemplates.Page(
                        words.language().getLanguage(),
                        OneLine.of(text(notice, words, "subject")),
                        words.get("greeting", OneLine.of(notice.reader())),
                        paragraphs,
                        List.of(),
                        text(notice, words, "footer")));
    }

    private static String text(QuotationNotice notice, Words words, String key) {
        var contact = notice.contact();
        return words.of(
                TEXTS,
                key,
                OneLine.of(notice.organisation()),
                OneLine.of(notice.standards()),
                words.date(notice.answerBy()),
                OneLine.of(contact.name()),
                OneLine.of(contact.address()),
                contact.phone() == null ? "" : ", " + OneLine.of(contact.phone()));
    }
}
