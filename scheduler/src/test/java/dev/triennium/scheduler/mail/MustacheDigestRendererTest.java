package dev.triennium.scheduler.mail;

import static dev.triennium.scheduler.mail.TestDigests.digest;
import static dev.triennium.scheduler.mail.TestDigests.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.document.DocumentDeadlineKind;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.reminder.Digest;
import dev.triennium.domain.reminder.News;
import dev.triennium.domain.training.TrainingDeadlineKind;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void theSubjectOfSeveralNamesWhatIsOverdueAndNoPastDayAsTheNext() {
        assertThat(subject(Locale.ENGLISH, "2027-01-28", "2027-02-14", "2027-03-15"))
                .isEqualTo("[Alder] 3 deadlines, 1 overdue since 28 Jan 2027");
        assertThat(subject(Locale.GERMAN, "2027-01-28", "2027-01-30", "2027-03-15"))
                .isEqualTo("[Alder] 3 Fristen, 2 überfällig, die älteste seit 28. Januar 2027");
        assertThat(subject(Locale.ENGLISH, "2027-02-13", "2027-03-15"))
                .isEqualTo("[Alder] 2 deadlines, the next today");
        assertThat(subject(Locale.GERMAN, "2027-02-14", "2027-03-15"))
                .isEqualTo("[Alder] 2 Fristen, die nächste am 14. Februar 2027");
    }

    @Test
    void whatIsOverIsNoDeadlineOfTheSubject() {
        var over = item("Alder", CertificationDeadlineKind.EXPIRY, DUE, News.OVER);
        var other = item("Alder", CertificationDeadlineKind.EXPIRY, DUE.plusDays(1), News.OVER);
        var open = item("Alder", CertificationDeadlineKind.EXPIRY, DUE.plusDays(2));
        assertThat(TestDigests.renderer().render(digest(Locale.GERMAN, open, over)).subject())
                .isEqualTo("[Alder] 1 Frist, die nächste am 17. März 2027");
        assertThat(TestDigests.renderer().render(digest(Locale.ENGLISH, over, other)).subject())
                .isEqualTo("[Alder] 2 deadlines, all over");
    }

    private static String subject(Locale language, String... days) {
        var items =
                Stream.of(days)
                        .map(LocalDate::parse)
                        .map(day -> item("Alder", CertificationDeadlineKind.EXPIRY, day))
                        .toArray(Digest.Item[]::new);
        return TestDigests.renderer().render(digest(language, items)).subject();
    }

    @Test
    void aReminderNamesItsNonconformity() {
        var finding = finding("7.1.5", "Gauges are not calibrated", DUE);
        var english = TestDigests.renderer().render(digest(Locale.ENGLISH, finding));
        var german = TestDigests.renderer().render(digest(Locale.GERMAN, finding));

        assertThat(english.subject())
                .isEqualTo(
                        "[Alder] ISO 9001 – answer to a major nonconformity due by 15 Mar 2027:"
                                + " 7.1.5, Gauges are not calibrated (30 days left)");
        assertThat(german.text())
                .contains(
                        "Antwort auf eine wesentliche Nichtkonformität: 7.1.5, Gauges",
                        "Abschnitt: 7.1.5\nEinstufung: wesentlich\nFeststellung: Gauges",
                        "Grundlage: Das erste Überwachungsaudit nach der Erstzertifizierung");
        assertThat(unfolded(english.calendar()))
                .contains("– Answer to a major nonconformity: 7.1.5\\, Gauges");
    }

    @Test
    void whatHoldsFromADayOnIsNotOverdue() {
        var ended = item("Alder", CertificationDeadlineKind.ENDED, LocalDate.of(2027, 2, 6));
        var next = item("Alder", CertificationDeadlineKind.EXPIRY, DUE);
        var english = TestDigests.renderer().render(digest(Locale.ENGLISH, ended));
        var german = TestDigests.renderer().render(digest(Locale.GERMAN, ended, next));

        assertThat(english.subject())
                .isEqualTo("[Alder] ISO 9001 – certification ended (since 6 Feb 2027)");
        assertThat(english.text())
                .contains("Since: 6 Feb 2027\n", "What it means: The organisation is no longer")
                .doesNotContain("overdue", "Deadline:", "If it is missed");
        assertThat(german.subject())
                .isEqualTo("[Alder] 2 Fristen, Zertifizierung beendet (seit 6. Februar 2027)");
        assertThat(german.text()).contains("Seit: 6. Februar 2027\n", "Bedeutung: Die Organis");
    }

    @Test
    void theFooterCountsTheOrganisations() {
        var alder = item("Alder", CertificationDeadlineKind.EXPIRY, DUE);
        var birch = item("Birch", CertificationDeadlineKind.EXPIRY, DUE);
        assertThat(TestDigests.renderer().render(digest(Locale.GERMAN, alder)).text())
                .contains("weil Sie am Managementsystem der oben genannten Organisation mit");
        assertThat(TestDigests.renderer().render(digest(Locale.ENGLISH, alder, birch)).text())
                .contains("the management systems of the organisations named above");
    }

    @Test
    void aDayFromASecondHandSourceIsMarkedWhereItStands() {
        var subject =
                new DeadlineSubject(
                        "Certification",
                        new UUID(2, 2),
                        "ISO 9001",
                        List.of(new DeadlineSubject.Fact("day", "UNVERIFIED")));
        var transition = item("Alder", subject, CertificationDeadlineKind.TRANSITION, DUE);
        var english = TestDigests.renderer().render(digest(Locale.ENGLISH, transition));
        var german = TestDigests.renderer().render(digest(Locale.GERMAN, transition));

        assertThat(english.subject()).contains("due by 15 Mar 2027: unverified (30 days left)");
        assertThat(english.text()).contains("Date: unverified");
        assertThat(unfolded(english.calendar()))
                .contains("Transition to the new edition: unverified");
        assertThat(german.subject()).contains(": ungeprüft");
        assertThat(german.text()).contains("Datum: ungeprüft");
    }

    @Test
    void noTwoThingsLookAlike() {
        var mail =
                TestDigests.renderer()
                        .render(
                                digest(
                                        Locale.ENGLISH,
                                        finding("7.1.5", "Gauges are not calibrated", DUE),
                                        finding(
                                                "8.4.1",
                                                "A supplier is unknown",
                                                DUE.plusDays(1))));
        assertThat(unfolded(mail.calendar()).lines().filter(line -> line.startsWith("SUMMARY")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private static Digest.Item finding(String clause, String words, LocalDate dueOn) {
        var subject =
                new DeadlineSubject(
                        "Certification",
                        new UUID(2, 2),
                        "ISO 9001",
                        List.of(
                                new DeadlineSubject.Fact("clause", clause),
                                new DeadlineSubject.Fact("grade", "MAJOR"),
                                new DeadlineSubject.Fact("finding", words)));
        return item("Alder", subject, CertificationDeadlineKind.MAJOR_NONCONFORMITY, dueOn);
    }

    @Test
    void eachEntryIsACalendarOfItsOwnInLinesOf75Octets() throws Exception {
        var mail =
                TestDigests.renderer()
                        .render(
                                digest(
                                        Locale.GERMAN,
                                        item(
                                                "Äpfel & Öl 👩‍🏭",
                                                CertificationDeadlineKind.EXPIRY,
                                                DUE),
                                        item(
                                                "Äpfel & Öl 👩‍🏭",
                                                CertificationDeadlineKind.SURVEILLANCE_LATEST,
                                                DUE.plusDays(1))));
        var text = Objects.requireNonNull(mail.calendar());

        assertThat(text.split("END:VCALENDAR\r\n")).hasSize(2);
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(unfolded(text)).contains("Äpfel & Öl 👩‍🏭");
    }

    @Test
    void questionsThatAreOverLeaveTheCalendarWithTheirDay() {
        var answered = TestDigests.question("Alder", 1, DUE, Set.of(DUE), News.OVER);
        var mail = TestDigests.renderer().render(digest(Locale.ENGLISH, answered));
        var later =
                TestDigests.renderer()
                        .render(digest(Locale.ENGLISH, TestDigests.question("Alder", 2, DUE)));

        assertThat(mail.subject()).contains("over: answer for the gap analysis");
        assertThat(mail.text()).contains("what you were told of is over");
        assertThat(mail.calendar()).isNull();
        assertThat(unfolded(mail.cancellations())).contains("METHOD:CANCEL", uid(later.calendar()));
    }

    private static String uid(@Nullable String calendar) {
        return unfolded(calendar)
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
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
                            "hold the management review",
                            "Kiran Mehta",
                            "Not reached by mail",
                            "Jo Silent",
                            "https://console.example/open/Certification-00000000-0000-0002-",
                            "?in",
                            "Tenant-",
                            "https://api.example/mail/unsubscribe/");
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
                        "[Alder] ISO 9001 – answer for the gap analysis to be accepted by"
                                + " 15 Mar 2027: ISO 9001:2026 8.1, ISO 9001:2026 8.2,"
                                + " ISO 9001:2026 8.3 and 27 more (30 days left)");
        assertThat(mail.text())
                .contains(
                        "Questions: ISO 9001:2026 8.1, ISO 9001:2026 8.2, ",
                        "ISO 9001:2026 8.20 and 10 more\n")
                .doesNotContain("8.21")
                .containsOnlyOnce("Answer for the gap analysis waits for acceptance");
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
        assertThat(mail.text()).contains("Organisation: Alder Bcc: everybody@example.com x\n");
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

    @Test
    void eachEntryNamesWhatItIsAbout() {
        var training =
                new DeadlineSubject(
                        "TrainingSession",
                        new UUID(7, 7),
                        "Welding by hand",
                        List.of(new Fact("place", "Workshop")));
        var mail =
                TestDigests.renderer()
                        .render(
                                digest(
                                        Locale.ENGLISH,
                                        item(
                                                "Alder",
                                                training,
                                                TrainingDeadlineKind.TRAINING,
                                                LocalDate.of(2027, 2, 20)),
                                        TestDigests.question(
                                                "Alder", 1, LocalDate.of(2027, 2, 21))));
        assertThat(mail.text()).contains("About: Welding by hand\nPlace: Workshop");
        assertThat(mail.text()).containsOnlyOnce("About:");
    }

    @Test
    void whatIsToldAsOneIsNamedInTheSubject() {
        var items =
                Stream.of("QM-01 Manual", "QM-02 Policy")
                        .map(
                                title ->
                                        item(
                                                "Alder",
                                                new DeadlineSubject(
                                                        "Document",
                                                        new UUID(7, title.hashCode()),
                                                        title,
                                                        List.of(
                                                                new Fact(
                                                                        "document",
                                                                        title + " 1.0"))),
                                                DocumentDeadlineKind.READING,
                                                LocalDate.of(2027, 2, 20)))
                        .toArray(Digest.Item[]::new);
        var mail = TestDigests.renderer().render(digest(Locale.ENGLISH, items));
        assertThat(mail.subject()).contains("QM-01 Manual, QM-02 Policy");
        assertThat(mail.text()).contains("Documents: QM-01 Manual 1.0, QM-02 Policy 1.0");
    }
}
