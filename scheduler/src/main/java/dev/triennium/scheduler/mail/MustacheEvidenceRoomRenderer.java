package dev.triennium.scheduler.mail;

import dev.triennium.domain.evidenceroom.EvidenceRoomNotice;
import dev.triennium.domain.evidenceroom.EvidenceRoomRenderer;
import dev.triennium.domain.mail.MailContent;
import java.util.List;
import org.springframework.stereotype.Component;

/// Mails with the links by which auditors of the certification body open a room.
@Component
class MustacheEvidenceRoomRenderer implements EvidenceRoomRenderer {

    private static final String TEXTS = "evidenceroom";

    private final NoticeTemplates templates;
    private final MailLinks links;

    MustacheEvidenceRoomRenderer(NoticeTemplates templates, MailLinks links) {
        this.templates = templates;
        this.links = links;
    }

    @Override
    public MailContent render(EvidenceRoomNotice notice) {
        var words = Words.in(notice.locale());
        return templates.render(
                new NoticeTemplates.Page(
                        words.language().getLanguage(),
                        OneLine.of(text(notice, words, "subject")),
                        words.get("greeting", OneLine.of(notice.reader())),
                        List.of(text(notice, words, "what"), text(notice, words, "then")),
                        List.of(
                                new NoticeTemplates.Link(
                                        links.evidenceRoom(notice.token().text()),
                                        text(notice, words, "link"))),
                        text(notice, words, "footer")));
    }

    private static String text(EvidenceRoomNotice notice, Words words, String key) {
        return words.of(
                TEXTS,
                key,
                OneLine.of(notice.place()),
                OneLine.of(notice.sender()),
                OneLine.of(notice.room()),
                words.date(notice.opensOn()),
                words.date(notice.closesOn()));
    }
}
