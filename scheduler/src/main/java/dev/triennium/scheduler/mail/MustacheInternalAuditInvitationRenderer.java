package dev.triennium.scheduler.mail;

import dev.triennium.domain.internalaudit.InternalAuditInvitationNotice;
import dev.triennium.domain.internalaudit.InternalAuditInvitationNotice.Plan;
import dev.triennium.domain.internalaudit.InternalAuditInvitationRenderer;
import dev.triennium.domain.mail.MailContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Mails about one slot of the plan of an internal audit.
@Component
class MustacheInternalAuditInvitationRenderer implements InternalAuditInvitationRenderer {

    private static final String TEXTS = "internalauditplan";

    private final NoticeTemplates templates;
    private final InternalAuditCalendar calendar;

    MustacheInternalAuditInvitationRenderer(
            NoticeTemplates templates, InternalAuditCalendar calendar) {
        this.templates = templates;
        this.calendar = calendar;
    }

    @Override
    public MailContent render(InternalAuditInvitationNotice notice) {
        var words = Words.in(notice.locale());
        var plan = notice.plan();
        var news = plan == null ? "off" : notice.sequence() == 0 ? "new" : "changed";
        var organisation = OneLine.of(notice.organisation());
        var title = title(notice, words);
        var about = about(notice, title, words);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.of(TEXTS, "what." + news, organisation, OneLine.of(notice.title())));
        paragraphs.addAll(about);
        paragraphs.add(words.of(TEXTS, "calendar." + news));
        if (plan != null) {
            paragraphs.add(words.of(TEXTS, "cannot"));
        }
        var mail =
                templates.render(
                        new NoticeTemplates.Page(
                                words.language().getLanguage(),
                                words.of(
                                        TEXTS,
                                        "subject." + news,
                                        organisation,
                                        title,
                                        words.date(notice.slot().day()),
                                        notice.slot().from().toString()),
                                words.get("greeting", OneLine.of(notice.reader())),
                                paragraphs,
                                plan == null || plan.link() == null
                                        ? List.of()
                                        : List.of(
                                                new NoticeTemplates.Link(
                                                        plan.link(), words.of(TEXTS, "join"))),
                                words.of(TEXTS, "footer", organisation)));
        var entry = calendar.of(notice, title, String.join("\n", about));
        return new MailContent(
                mail.subject(),
                mail.text(),
                mail.html(),
                plan == null ? null : entry,
                plan == null ? entry : null);
    }

    private static String title(InternalAuditInvitationNotice notice, Words words) {
        var kind = words.of(TEXTS, "kind." + notice.slot().kind());
        var audit = OneLine.of(notice.title());
        var topic = topic(notice.plan());
        return topic == null
                ? words.of(TEXTS, "title", kind, audit)
                : words.of(TEXTS, "title.topic", kind, OneLine.of(topic), audit);
    }

    private static @Nullable String topic(@Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        return plan.topic() == null ? plan.process() : plan.topic();
    }

    private static List<String> about(
            InternalAuditInvitationNotice notice, String title, Words words) {
        var slot = notice.slot();
        var plan = notice.plan();
        var about = new ArrayList<String>();
        about.add(
                words.of(
                        TEXTS,
                        "when",
                        title,
                        words.date(slot.day()),
                        slot.from().toString(),
                        slot.until().toString(),
                        slot.zone().getId()));
        if (plan != null) {
            add(about, words, "auditors", plan.auditors());
            add(about, words, "auditees", plan.auditees());
            add(about, words, "process", one(plan.process()));
            add(about, words, "site", one(plan.site()));
            add(about, words, "clauses", plan.clauses());
        }
        return about;
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static void add(List<String> about, Words words, String key, List<String> some) {
        if (!some.isEmpty()) {
            about.add(
                    words.of(
                            TEXTS,
                            key,
                            some.stream().map(OneLine::of).collect(Collectors.joining("; "))));
        }
    }
}
