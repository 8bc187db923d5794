package dev.triennium.scheduler.mail;

import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.participation.ParticipationNotice;
import dev.triennium.domain.participation.ParticipationNotice.Thing;
import dev.triennium.domain.participation.ParticipationRenderer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Mails with the links by which colleagues without a login do what they are asked for.
@Component
class MustacheParticipationRenderer implements ParticipationRenderer {

    private static final String TEXTS = "participation";

    private final NoticeTemplates templates;
    private final MailLinks links;

    MustacheParticipationRenderer(NoticeTemplates templates, MailLinks links) {
        this.templates = templates;
        this.links = links;
    }

    @Override
    public MailContent render(ParticipationNotice notice) {
        var words = Words.in(notice.locale());
        // What goes out together is for one kind of act.
        var act = notice.things().getFirst().act();
        return templates.render(
                new NoticeTemplates.Page(
                        words.language().getLanguage(),
                        OneLine.of(text(notice, words, act + ".subject")),
                        words.get("greeting", OneLine.of(notice.reader())),
                        List.of(text(notice, words, act + ".what"), text(notice, words, "then")),
                        notice.things().stream().map(thing -> link(words, thing)).toList(),
                        text(notice, words, "footer")));
    }

    private NoticeTemplates.Link link(Words words, Thing thing) {
        var title = OneLine.of(thing.title());
        var label =
                thing.dueOn() == null
                        ? words.of(TEXTS, thing.act() + ".link", title)
                        : words.of(
                                TEXTS, thing.act() + ".link.due", title, words.date(thing.dueOn()));
        return new NoticeTemplates.Link(links.participation(thing.token().text()), label);
    }

    private static String text(ParticipationNotice notice, Words words, String key) {
        return words.of(
                TEXTS,
                key,
                OneLine.of(notice.place()),
                OneLine.of(notice.sender()),
                words.date(LocalDate.ofInstant(notice.until(), notice.zone())));
    }
}
