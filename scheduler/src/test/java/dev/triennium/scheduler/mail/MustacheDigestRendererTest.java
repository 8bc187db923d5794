package dev.triennium.scheduler.mail;

import static dev.triennium.scheduler.mail.TestDigests.digest;
import static dev.triennium.scheduler.mail.TestDigests.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.reminder.Digest;
import dev.triennium.domain.reminder.News;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MustacheDigestRendererTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 15);

    @Test
    void theSubjectOfOneDeadlineSaysWhoWhatAndWhen() {
        assertThat(one(Locale.ENGLISH, "Alder").subject())
                .isEqualTo("[Alder] ISO 9001 – surveillance 1 due by 15 Mar 2027 (30 days left)");
    }

    @Test
    void theSubjectIsInTheReadersLanguage() {
        assertThat(one(Locale.GERMANY, "Alder").subject())
                .isEqualTo(
                        "[Alder] ISO 9001 – 1. Überwachung fällig bis 15. März 2027"
                                + " (noch 30 Tage)");
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsAnsweredInEnglish() {
        assertThat(one(Locale.JAPANESE, "Alder").subject()).contains("due by 15 Mar 2027");
    }

    @Test
    void theSubjectOfSeveralSaysHowMany() {
        var mail =
                TestDigests.renderer()
                        .render(
                                digest(
                                        Locale.ENGLISH,
                                        item("Alder", CertificationDeadlineKind.EXPIRY, DUE),
                                        item(
                                                "Birch",
                                                CertificationDeadlineKind.EXPIRY,
                                                DUE.plusDays(1))));

        assertThat(mail.subject())
                .isEqualTo("2 deadlines of 2 organisations, the next on 15 Mar 2027");
    }

    @Test
    void theMailHoldsAllThatTheReaderNeeds() {
        var mail = one(Locale.ENGLISH, "Alder");

        for (var body : new String[] {mail.text(), mail.html()}) {
            assertThat(body)
                    .contains(
                            "Alder",
                            "ISO 9001:2026",
                            "QM-4711",
                            "Example Certification",
                            "15 Mar 2027",
                            "30 days left",
                            "AP-5 (ISO/IEC 17021-1:2015, 9.1.3.3)",
                            "suspend the certificate",
                            "management review held",
                            "Kiran Mehta",
                            "https://triennium.example/tenants/",
                            "https://triennium.example/mail/unsubscribe/");
        }
    }

    @Test
    void questionsOfOneDayAreOneEntry() {
        var questions =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(number -> TestDigests.question("Alder", number, DUE))
                        .toArray(Digest.Item[]::new);
        var mail = TestDigests.renderer().render(digest(Locale.ENGLISH, questions));
        assertThat(mail.subject())
                .isEqualTo(
                        "[Alder] ISO 9001 – answer of the gap analysis to be accepted by"
                                + " 15 Mar 2027 (30 days left)");
        assertThat(mail.text())
                .contains(
                        "Questions: ISO 9001:2026 8.1, ISO 9001:2026 8.2, ",
                        "ISO 9001:2026 8.20 and 10 more\n")
                .doesNotContain("8.21")
                .containsOnlyOnce("Answer of the gap analysis waits for acceptance");
        assertThat(mail.calendar()).containsOnlyOnce("BEGIN:VEVENT");
    }

    @Test
    void theClientsNameIsTextAndNeverMarkup() {
        var mail = one(Locale.ENGLISH, "<script>alert('x')</script>{{subject}}");

        assertThat(mail.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;", "{{subject}}");
        assertThat(mail.text()).contains("<script>alert('x')</script>");
    }

    @Test
    void aLineBreakInTheClientsNameReachesNoHeaderAndNoLineOfItsOwn() {
        var mail = one(Locale.ENGLISH, "Alder\r\nBcc: everybody@example.com\u2028x");

        assertThat(mail.subject()).startsWith("[Alder Bcc: everybody@example.com x]");
        assertThat(mail.text()).contains("Client: Alder Bcc: everybody@example.com x\n");
    }

    @Test
    void emojiAndTextFromRightToLeftSurvive() {
        var name = "👩‍🏭 אורן תעשיות";

        var mail = one(Locale.ENGLISH, name);

        assertThat(mail.subject()).contains(name);
        assertThat(mail.html()).contains("<bdi>" + name + "</bdi>");
        assertThat(unfolded(mail.calendar())).contains(name);
    }

    @Test
    void theCalendarEntryIsAWholeDayThatKeepsItsIdentity() throws Exception {
        var text = Objects.requireNonNull(one(Locale.ENGLISH, "Alder").calendar());

        assertThat(unfolded(text))
                .contains(
                        "METHOD:PUBLISH",
                        "UID:deadline-00000000-0000-0003-",
                        "SEQUENCE:0",
                        "DTSTART;VALUE=DATE:20270315",
                        "DTEND;VALUE=DATE:20270316",
                        "DTSTAMP:20270213T070000Z");
        new CalendarBuilder().build(new StringReader(text)).validate(true);
    }

    @Test
    void aCalledOffDeadlineCancelsItsEntryAndAddsNone() {
        var mail =
                TestDigests.renderer()
                        .render(
                                digest(
                                        Locale.ENGLISH,
                                        item(
                                                "Alder",
                                                CertificationDeadlineKind.SURVEILLANCE_AUDIT,
                                                DUE,
                                                News.CANCELLED)));

        assertThat(mail.subject())
                .isEqualTo("[Alder] ISO 9001 – called off: surveillance audit 1 on 15 Mar 2027");
        assertThat(mail.calendar()).isNull();
        assertThat(unfolded(mail.cancellations()))
                .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(mail.text()).doesNotContain("If it is missed");
    }

    private static MailContent one(Locale locale, String client) {
        return TestDigests.renderer()
                .render(
                        digest(
                                locale,
                                item(client, CertificationDeadlineKind.SURVEILLANCE_LATEST, DUE)));
    }

    private static String unfolded(@Nullable String calendar) {
        return Objects.requireNonNull(calendar).replace("\r\n ", "");
    }
}
