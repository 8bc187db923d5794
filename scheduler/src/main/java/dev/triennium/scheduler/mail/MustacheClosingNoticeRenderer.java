package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.tenantclosing.ClosingNotice;
import dev.triennium.domain.tenantclosing.ClosingNotice.Occasion;
import dev.triennium.domain.tenantclosing.ClosingNoticeRenderer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Mails about the closing of an account.
@Component
class MustacheClosingNoticeRenderer implements ClosingNoticeRenderer {

    private static final String TEXTS = "tenantclosing";

    private final NoticeTemplates templates;
    private final MailLinks links;

    MustacheClosingNoticeRenderer(NoticeTemplates templates, MailLinks links) {
        this.templates = templates;
        this.links = links;
    }

    @Override
    public MailContent render(ClosingNotice notice) {
        var words = Words.in(notice.locale());
        return templates.render(
                new NoticeTemplates.Page(
                        words.language().getLanguage(),
                        OneLine.of(text(notice, words, notice.occasion() + ".subject")),
                        words.get("greeting", OneLine.of(notice.reader())),
                        paragraphs(notice, words),
                        List.of(
                                new NoticeTemplates.Link(
                                        links.to(notice.tenant()), words.get("label.link"))),
                        text(notice, words, "footer")));
    }

    private static List<String> paragraphs(ClosingNotice notice, Words words) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text(notice, words, notice.occasion() + ".what"));
        paragraphs.add(text(notice, words, notice.occasion() + ".then"));
        if (notice.certificationsRun() && notice.occasion() != Occasion.WITHDRAWN) {
            paragraphs.add(text(notice, words, "certifications"));
        }
        return paragraphs;
    }

    private static String text(ClosingNotice notice, Words words, String key) {
        return words.of(
                TEXTS,
                key,
                OneLine.of(notice.organisation()),
                notice.actor() == null ? "" : OneLine.of(notice.actor()),
                notice.endsOn() == null ? "" : words.date(notice.endsOn()),
                notice.grace().toDays());
    }
}
