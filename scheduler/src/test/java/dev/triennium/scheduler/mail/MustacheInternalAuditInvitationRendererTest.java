package dev.triennium.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditInvitationNotice;
import dev.triennium.domain.internalaudit.InternalAuditInvitationNotice.Plan;
import dev.triennium.domain.internalaudit.InternalAuditInvitationNotice.Slot;
import dev.triennium.domain.internalaudit.InternalAuditSlotKind;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MustacheInternalAuditInvitationRendererTest {

    private static final Instant AT = Instant.parse("2026-11-30T09:00:00Z");

    private static MailContent mail(
            Locale locale, InternalAuditSlotKind kind, int sequence, @Nullable Plan plan) {
        return new MustacheInternalAuditInvitationRenderer(
                        new NoticeTemplates(), new InternalAuditCalendar(TestDigests.SETTINGS))
                .render(
                        new InternalAuditInvitationNotice(
                                new TenantId(new UUID(4, 4)),
                                "Ahorn GmbH",
                                new InternalAuditId(new UUID(5, 5)),
                                "Einkauf\r\nBcc: x@example.com",
                                new Slot(
                                        3,
                                        kind,
                                        LocalDate.parse("2027-07-01"),
                                        LocalTime.of(9, 0),
                                        LocalTime.of(10, 30),
                                        ZoneId.of("Europe/Berlin")),
                                plan,
                                "Jörg \"JJ\" Öztürk",
                                "jörg@müller.example",
                                locale,
                                sequence,
                                AT));
    }

    private static Plan plan(@Nullable String topic) {
        return new Plan(
                topic,
                List.of("Ines Falk"),
                List.of("Jörg Öztürk", "Mara Lind"),
                "Purchasing",
                "Werk Süd, Halle 4",
                List.of("ISO 9001:2026, 8.4.1"),
                URI.create("https://meet.example.com/audit"));
    }

    private static String unfolded(@Nullable String calendar) {
        return Objects.requireNonNull(calendar).replace("\r\n ", "");
    }

    @Test
    void anInvitationSaysWhatWhenAndWithWhomInTheReadersLanguage() {
        var english = mail(Locale.ENGLISH, InternalAuditSlotKind.SLOT, 0, plan(null));
        assertThat(english.subject())
                .isEqualTo(
                        "[Ahorn GmbH] Invitation: Audit: Purchasing – Einkauf Bcc: x@example.com,"
                                + " 1 Jul 2027, 09:00");
        assertThat(english.text())
                .startsWith("Hello Jörg")
                .contains("1 Jul 2027, 09:00 to 10:30 (Europe/Berlin).")
                .contains("Auditors: Ines Falk.")
                .contains("Audited: Jörg Öztürk; Mara Lind.")
                .contains("Place: Werk Süd, Halle 4.")
                .contains("Clauses: ISO 9001:2026, 8.4.1.")
                .contains("https://meet.example.com/audit")
                .contains("puts the slot into your calendar")
                .doesNotContain("{", "''");
        var german = mail(Locale.GERMANY, InternalAuditSlotKind.OPENING, 0, plan("Begrüßung"));
        assertThat(german.subject())
                .startsWith("[Ahorn GmbH] Einladung: Eröffnungsgespräch: Begrüßung – Einkauf")
                .endsWith("1. Juli 2027, 09:00");
        assertThat(german.text())
                .contains("1. Juli 2027, 09:00 bis 10:30 Uhr (Europe/Berlin).")
                .contains("Auditierende: Ines Falk.")
                .contains("trägt den Termin in Ihren Kalender ein")
                .doesNotContain("{", "''");
    }

    @Test
    void theRequestIsToOneAttendeeWithInstantsAndFoldedLines() {
        var mail = mail(Locale.ENGLISH, InternalAuditSlotKind.SLOT, 0, plan(null));
        assertThat(mail.cancellations()).isNull();
        assertThat(unfolded(mail.calendar()))
                .contains(
                        "METHOD:REQUEST\r\n",
                        "UID:internal-audit-00000000-0000-0005-0000-000000000005-3@"
                                + "triennium.example\r\n",
                        "SEQUENCE:0\r\n",
                        "DTSTART:20270701T070000Z\r\n",
                        "DTEND:20270701T083000Z\r\n",
                        "STATUS:CONFIRMED\r\n",
                        "LOCATION:Werk Süd\\, Halle 4\r\n",
                        "URL:https://meet.example.com/audit\r\n",
                        "mailto:reminders@triennium.example\r\n")
                .containsOnlyOnce("ATTENDEE;")
                .contains("PARTSTAT=NEEDS-ACTION")
                .doesNotContain("\"JJ\"", "\r\nBcc");
        assertThat(Objects.requireNonNull(mail.calendar()).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void whatChangesOrIsOffKeepsItsEntry() {
        var first = mail(Locale.ENGLISH, InternalAuditSlotKind.SLOT, 0, plan(null));
        var changed = mail(Locale.GERMAN, InternalAuditSlotKind.SLOT, 1, plan("Lager"));
        assertThat(changed.subject()).contains("Geändert: Audit: Lager");
        assertThat(unfolded(changed.calendar()))
                .contains("METHOD:REQUEST", "SEQUENCE:1\r\n", uid(first.calendar()));
        var off = mail(Locale.GERMAN, InternalAuditSlotKind.SLOT, 2, null);
        assertThat(off.subject()).contains("Abgesagt: Audit – Einkauf");
        assertThat(off.text()).contains("entfernt den Eintrag aus Ihrem Kalender");
        assertThat(off.calendar()).isNull();
        assertThat(unfolded(off.cancellations()))
                .contains(
                        "METHOD:CANCEL",
                        "STATUS:CANCELLED",
                        "SEQUENCE:2\r\n",
                        "ATTENDEE;",
                        uid(first.calendar()));
        assertThat(mail(Locale.ENGLISH, InternalAuditSlotKind.CLOSING, 2, null).subject())
                .contains("Called off: Closing meeting – Einkauf");
    }

    private static String uid(@Nullable String calendar) {
        return unfolded(calendar)
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    /// Mail programs offer to accept a request that stands beside the text, and not a file.
    @Test
    void aRequestStandsBesideTheText() throws MessagingException, IOException {
        assertThat(types(mail(Locale.ENGLISH, InternalAuditSlotKind.SLOT, 0, plan(null))))
                .hasSize(3)
                .last()
                .asString()
                .contains("text/calendar", "method=REQUEST");
        assertThat(types(mail(Locale.ENGLISH, InternalAuditSlotKind.SLOT, 1, null)))
                .hasSize(3)
                .last()
                .asString()
                .contains("text/calendar", "method=CANCEL");
    }

    private static List<String> types(MailContent content) throws MessagingException, IOException {
        var message =
                new MimeMails(
                                TestDigests.SETTINGS,
                                TestDigests.LINKS,
                                Clock.fixed(AT, ZoneOffset.UTC))
                        .compose(
                                Session.getInstance(new Properties()),
                                new OutgoingMail(
                                        new MailId(new UUID(1, 1)),
                                        "key",
                                        null,
                                        "Robin",
                                        "robin@example.com",
                                        content,
                                        null));
        return types(message);
    }

    private static List<String> types(MimeMessage message) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        var types = new ArrayList<String>();
        for (var index = 0; index < parts.getCount(); index++) {
            types.add(parts.getBodyPart(index).getContentType());
        }
        return types;
    }
}
