package dev.triennium.scheduler.mail;

import dev.triennium.domain.gapanalysis.GapAnalysisDeadlineKind;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.reminder.Digest;
import dev.triennium.domain.reminder.DigestStore;
import dev.triennium.domain.reminder.News;
import dev.triennium.domain.reminder.Reader;
import dev.triennium.domain.reminder.TrackedDeadline;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.scheduler.ReadableSubjectIds;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Digests and mails that differ only in what a test is about.
final class TestDigests {

    static final MailSettings SETTINGS =
            new MailSettings("reminders@triennium.example", "Triennium", LocalTime.of(8, 0), 2);
    static final MailLinks LINKS =
            new MailLinks(
                    new LinkSettings(
                            new LinkSettings.Web(URI.create("https://console.example/")),
                            new LinkSettings.Api(URI.create("https://api.example/"))),
                    new ReadableSubjectIds());

    private static final Instant AT = Instant.parse("2027-02-13T07:00:00Z");

    private TestDigests() {}

    static MustacheDigestRenderer renderer() {
        return new MustacheDigestRenderer(new DeadlineCalendar(SETTINGS, LINKS), LINKS);
    }

    static Digest digest(Locale locale, Digest.Item... items) {
        var reader =
                new Reader(
                        new ReaderId(new UUID(1, 1)),
                        new PersonId(new UUID(1, 1)),
                        "Robin Example",
                        "robin@example.com",
                        locale,
                        null,
                        new UUID(9, 9),
                        false);
        return new Digest(reader, LocalDate.of(2027, 2, 13), AT, List.of(items), true);
    }

    static Digest.Item item(String client, DeadlineKind kind, LocalDate dueOn, News... news) {
        var subject =
                new DeadlineSubject(
                        "Certification",
                        new UUID(2, 2),
                        "ISO 9001",
                        List.of(
                                new Fact("standard", "ISO 9001:2026"),
                                new Fact("certificate", "QM-4711"),
                                new Fact("body", "Example Certification")));
        return item(client, subject, kind, dueOn, news);
    }

    /// One of many that are due on a day.
    static Digest.Item question(String client, int number, LocalDate dueOn) {
        return question(client, number, dueOn, Set.of());
    }

    static Digest.Item question(
            String client, int number, LocalDate dueOn, Set<LocalDate> gone, News... news) {
        var subject =
                new DeadlineSubject(
                        "AssessmentItem",
                        new UUID(6, number),
                        "ISO 9001",
                        List.of(new Fact("question", "ISO 9001:2026 8.%d".formatted(number))));
        var item = item(client, subject, GapAnalysisDeadlineKind.ASSESSMENT_ANSWER, dueOn, news);
        return new Digest.Item(
                item.tenant(), item.tenantName(), item.tracked(), item.news(), item.others(), gone);
    }

    static Digest.Item item(
            String client,
            DeadlineSubject subject,
            DeadlineKind kind,
            LocalDate dueOn,
            News... news) {
        var deadline =
                new Deadline(
                        subject,
                        kind,
                        "slot",
                        1,
                        dueOn,
                        dueOn.minusMonths(6),
                        Deadline.State.OPEN,
                        new RuleReference("AP-5", "ISO/IEC 17021-1:2015, 9.1.3.3", "summary"),
                        null);
        var tracked =
                new TrackedDeadline(
                        new DeadlineId(new UUID(3, dueOn.toEpochDay())),
                        deadline,
                        news.length,
                        null,
                        true,
                        null,
                        null);
        return new Digest.Item(
                new TenantId(new UUID(4, client.hashCode())),
                client,
                tracked,
                Set.of(news),
                List.of(
                        new DigestStore.Other("Kiran Mehta", true),
                        new DigestStore.Other("Jo Silent", false)),
                Set.of());
    }

    static OutgoingMail mail(String address, String name, MailContent content) {
        return new OutgoingMail(
                new MailId(new UUID(5, 5)),
                "digest/" + address,
                new PersonId(new UUID(1, 1)),
                name,
                address,
                content,
                new UUID(9, 9));
    }

    static OutgoingMail mail(String address) {
        return mail(
                address, "Robin", new MailContent("Subject", "text", "<p>html</p>", null, null));
    }
}
