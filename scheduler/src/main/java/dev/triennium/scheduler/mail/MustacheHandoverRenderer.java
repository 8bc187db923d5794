package dev.triennium.scheduler.mail;

import dev.triennium.domain.handover.HandoverNotice;
import dev.triennium.domain.handover.HandoverRenderer;
import dev.triennium.domain.mail.MailContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Mails about clients that go from one firm to another.
@Component
class MustacheHandoverRenderer implements HandoverRenderer {

    private static final String TEXTS = "handover";

    private final NoticeTemplates templates;
    private final MailLinks links;

    MustacheHandoverRenderer(NoticeTemplates templates, MailLinks links) {
        this.templates = templates;
        this.links = links;
    }

    @Override
    public MailContent render(HandoverNotice notice) {
        var words = Words.in(notice.locale());
        return templates.render(
                new NoticeTemplates.Page(
                        words.language().getLanguage(),
                        OneLine.of(text(notice, words, notice.state() + ".subject")),
                        words.get("greeting", OneLine.of(notice.reader())),
                        paragraphs(notice, words),
                        List.of(
                                new NoticeTemplates.Link(
                                        links.to(notice.tenant()), words.get("label.link"))),
                        text(notice, words, "footer." + notice.party())));
    }

    private static List<String> paragraphs(HandoverNotice notice, Words words) {
        var paragraphs = new ArrayList<String>();
        var told = notice.state() + "." + notice.party();
        paragraphs.add(text(notice, words, told + ".what"));
        if (notice.reason() != null) {
            paragraphs.add(text(notice, words, "reason"));
        }
        paragraphs.add(text(notice, words, told + ".then"));
        return paragraphs;
    }

    private static String text(HandoverNotice notice, Words words, String key) {
        return words.of(
                TEXTS,
                key,
                OneLine.of(notice.organisation()),
                OneLine.of(notice.from()),
                OneLine.of(notice.to()),
                OneLine.of(notice.actor()),
                OneLine.of(Objects.requireNonNullElse(notice.reason(), "")));
    }
}
