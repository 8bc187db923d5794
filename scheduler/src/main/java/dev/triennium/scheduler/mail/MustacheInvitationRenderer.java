package dev.triennium.scheduler.mail;

import dev.triennium.domain.invitation.InvitationNotice;
import dev.triennium.domain.invitation.InvitationRenderer;
import dev.triennium.domain.mail.MailContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Mails to people who are invited, or have got a role since they have an account.
@Component
class MustacheInvitationRenderer implements InvitationRenderer {

    private static final String TEXTS = "invitation";

    private final NoticeTemplates templates;
    private final MailLinks links;

    MustacheInvitationRenderer(NoticeTemplates templates, MailLinks links) {
        this.templates = templates;
        this.links = links;
    }

    @Override
    public MailContent render(InvitationNotice notice) {
        var words = Words.in(notice.locale());
        return templates.render(
                new NoticeTemplates.Page(
                        words.language().getLanguage(),
                        OneLine.of(text(notice, words, told(notice) + ".subject")),
                        words.get("greeting", OneLine.of(notice.reader())),
                        paragraphs(notice, words),
                        List.of(link(notice, words)),
                        text(notice, words, told(notice) + ".footer")));
    }

    private static String occasion(InvitationNotice notice) {
        return notice.token() == null ? "GRANTED" : "INVITED";
    }

    /// What also says who invites.
    private static String told(InvitationNotice notice) {
        return (notice.inviter() == null ? "BY_OPERATOR." : "") + occasion(notice);
    }

    private static List<String> paragraphs(InvitationNotice notice, Words words) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text(notice, words, told(notice) + ".what"));
        paragraphs.add(text(notice, words, occasion(notice) + ".then"));
        return paragraphs;
    }

    private NoticeTemplates.Link link(InvitationNotice notice, Words words) {
        var token = notice.token();
        var target = token == null ? links.to(notice.tenant()) : links.invitation(token.text());
        return new NoticeTemplates.Link(target, text(notice, words, occasion(notice) + ".link"));
    }

    private static String text(InvitationNotice notice, Words words, String key) {
        return words.of(
                TEXTS,
                key,
                OneLine.of(notice.place()),
                OneLine.of(Objects.requireNonNullElse(notice.inviter(), "")),
                notice.roles().stream()
                        .map(role -> words.of(TEXTS, "role." + role))
                        .collect(Collectors.joining(", ")),
                words.date(LocalDate.ofInstant(notice.expiresAt(), notice.zone())));
    }
}
