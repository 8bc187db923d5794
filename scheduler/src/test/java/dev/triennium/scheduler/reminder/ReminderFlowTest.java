package dev.triennium.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.gapanalysis.GapAnalysisDeadlineKind;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.scheduler.MovableClock;
import dev.triennium.scheduler.ProductJobs;
import dev.triennium.scheduler.SchedulerTest;
import dev.triennium.scheduler.TestClients;
import dev.triennium.scheduler.TestMailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From a deadline to the mailbox, on the real tables, with a clock that is moved.
@SchedulerTest
class ReminderFlowTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private static final Set<Integer> HOURS = Set.of(6, 7, 12, 18);

    /// The sweeps that bring a deadline to the mailbox, in their order.
    private static final List<String> MAILING = List.of("due-reminders", "digests", "outbox");

    @Autowired private ProductJobs jobs;
    @Autowired private Deadlines deadlines;
    @Autowired private TenantTransactions transactions;
    @Autowired private MovableClock clock;
    @Autowired private TestClients clients;

    private final TestMailbox mailbox = TestMailbox.shared();
    private final UUID certification = UUID.randomUUID();

    @BeforeEach
    void startTheClock() {
        clock.set(START);
    }

    @Test
    void everyStepOfAPlanArrivesOnceOnItsOwnLocalDateInEachReadersZone() {
        var client = clients.client("Alder", "Europe/Berlin");
        var berlin = member(client, Role.REPRESENTATIVE, null);
        var honolulu = member(client, Role.REPRESENTATIVE, "Pacific/Honolulu");
        var kiritimati = member(client, Role.REPRESENTATIVE, "Pacific/Kiritimati");
        say(client, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15)));

        runUntil("2027-03-20T00:00:00Z");

        assertThat(sentAt(berlin))
                .containsExactly(
                        "2027-02-13T07:00:00Z",
                        "2027-03-01T07:00:00Z",
                        "2027-03-08T07:00:00Z",
                        "2027-03-14T07:00:00Z");
        assertThat(sentAt(honolulu))
                .containsExactly(
                        "2027-02-13T18:00:00Z",
                        "2027-03-01T18:00:00Z",
                        "2027-03-08T18:00:00Z",
                        "2027-03-14T18:00:00Z");
        assertThat(sentAt(kiritimati))
                .containsExactly(
                        "2027-02-12T18:00:00Z",
                        "2027-02-28T18:00:00Z",
                        "2027-03-07T18:00:00Z",
                        "2027-03-13T18:00:00Z");
    }

    /// A month before the audit is Easter Monday; the expiry is on Easter Sunday.
    @Test
    void mailsThatCanWaitComeOnWorkingDaysAndTheOthersOnTheirDay() {
        var audited = clients.client("Alder", "Europe/Berlin");
        clients.work(audited, "DE");
        var calm = member(audited, Role.REPRESENTATIVE, null);
        say(audited, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 4, 28)));
        var expiring = clients.client("Birch", "Europe/Berlin");
        clients.work(expiring, "DE");
        var pressed = member(expiring, Role.REPRESENTATIVE, null);
        say(expiring, open(CertificationDeadlineKind.EXPIRY, LocalDate.of(2027, 3, 28)));

        runUntil("2027-04-30T00:00:00Z");

        assertThat(sentAt(calm))
                .containsExactly(
                        "2027-03-25T07:00:00Z",
                        "2027-04-14T06:00:00Z",
                        "2027-04-21T06:00:00Z",
                        "2027-04-27T06:00:00Z");
        assertThat(sentAt(pressed)).endsWith("2027-03-27T07:00:00Z", "2027-03-28T06:00:00Z");
    }

    @Test
    void afterDaysOfStandstillEachMissedReminderIsToldOnceAndTheStaleOnesAreMerged() {
        var client = clients.client("Alder", "Europe/Berlin");
        var reader = member(client, Role.REPRESENTATIVE, null);
        say(client, open(CertificationDeadlineKind.EXPIRY, LocalDate.of(2027, 3, 15)));
        runUntil("2027-03-06T12:00:00Z");
        var before = mailbox.mailsTo(reader).size();

        clock.set(Instant.parse("2027-03-15T09:00:00Z"));
        jobs.runAll();
        jobs.runAll();

        assertThat(mailbox.mailsTo(reader)).hasSize(before + 1);
        assertThat(subjects(reader).getLast()).contains("15 Mar 2027 (today)");
    }

    @Test
    void afterThreeDaysOfStandstillEverybodyGetsOneMailWithEachDeadlineOnce() throws Exception {
        var client = clients.client("Alder", "Europe/Berlin");
        var idle = clients.client("Birch", "Europe/Berlin");
        var readers =
                List.of(
                        member(client, Role.REPRESENTATIVE, null),
                        member(client, Role.REPRESENTATIVE, "Pacific/Honolulu"));
        var untroubled = member(idle, Role.REPRESENTATIVE, null);
        deadlinesOfAnother(client, LocalDate.of(2027, 3, 11));
        deadlinesOfAnother(client, LocalDate.of(2027, 3, 18));
        deadlinesOfAnother(
                client,
                CertificationDeadlineKind.RECERTIFICATION_AUDIT_OPEN,
                LocalDate.of(2027, 3, 22));
        runUntil("2027-03-09T19:00:00Z");
        var before = readers.stream().map(reader -> mailbox.mailsTo(reader).size()).toList();

        clock.set(Instant.parse("2027-03-12T19:00:00Z"));
        jobs.runAll();
        jobs.runAll();

        for (var i = 0; i < readers.size(); i++) {
            var mails = mailbox.mailsTo(readers.get(i));
            assertThat(mails).hasSize(before.get(i) + 1);
            assertThat(mails.getLast().getSubject()).contains("3 deadlines");
        }
        assertThat(mailbox.mailsTo(untroubled)).isEmpty();
    }

    @Test
    void whatOnePersonWasAskedIsMailedToThemAlone() {
        var client = clients.client("Alder", "Europe/Berlin");
        var asked = member(client, Role.EMPLOYEE, null);
        var colleague = member(client, Role.EMPLOYEE, null);
        var representative = member(client, Role.REPRESENTATIVE, null);
        var deadline = open(GapAnalysisDeadlineKind.ASSESSMENT_ITEM, LocalDate.of(2027, 3, 15));
        say(client, ownedBy(clients.colleague(client, asked), deadline));

        runUntil("2027-03-10T00:00:00Z");

        assertThat(sentAt(asked)).containsExactly("2026-11-25T07:00:00Z", "2027-03-08T07:00:00Z");
        assertThat(subjects(asked))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .contains("new: answer for the gap analysis due by 15 Mar"),
                        second -> assertThat(second).contains("15 Mar 2027 (7 days left)"));
        assertThat(mailbox.mailsTo(colleague)).isEmpty();
        assertThat(mailbox.mailsTo(representative)).isEmpty();
    }

    @Test
    void whoHasNoLoginIsMailedWhatTheyWereAskedInTheirLanguageAndZone() throws Exception {
        var client = clients.client("Alder", "Europe/Berlin");
        var representative = member(client, Role.REPRESENTATIVE, null);
        var asked = clients.colleague(client, "de", "Pacific/Honolulu", LocalDate.of(2027, 3, 10));
        var address = new PersonId(asked.value());
        var deadline = open(GapAnalysisDeadlineKind.ASSESSMENT_ITEM, LocalDate.of(2027, 3, 15));
        say(client, ownedBy(asked, deadline));

        runUntil("2027-03-10T00:00:00Z");

        assertThat(sentAt(address)).containsExactly("2026-11-24T18:00:00Z", "2027-03-08T18:00:00Z");
        assertThat(subjects(address)).allMatch(subject -> subject.contains("Gap-Analyse"));
        var first = mailbox.mailsTo(address).getFirst();
        assertThat(text(first)).contains("Kim Example");
        assertThat(first.getHeader("List-Unsubscribe")).isNotNull();
        assertThat(mailbox.mailsTo(representative)).isEmpty();
    }

    @Test
    void whoDoesNotWorkThereAnyMoreIsMailedNothingAndWhoJudgesLearnsOfIt() {
        var client = clients.client("Alder", "Europe/Berlin");
        var representative = member(client, Role.REPRESENTATIVE, null);
        var asked = clients.colleague(client, "en", null, LocalDate.of(2027, 3, 6));
        var deadline = open(GapAnalysisDeadlineKind.ASSESSMENT_ITEM, LocalDate.of(2027, 3, 15));
        say(client, ownedBy(asked, deadline));

        runUntil("2027-03-10T00:00:00Z");

        assertThat(mailbox.mailsTo(new PersonId(asked.value()))).hasSize(1);
        assertThat(subjects(representative)).hasSize(1);
    }

    /// An item that is given to somebody else has another deadline, of the other.
    @Test
    void whoWasSentACalendarEntryIsSentItsEndWhenItIsSomebodyElses() throws Exception {
        var client = clients.client("Alder", "Europe/Berlin");
        var first = member(client, Role.EMPLOYEE, null);
        var second = member(client, Role.EMPLOYEE, null);
        var deadline = open(GapAnalysisDeadlineKind.ASSESSMENT_ITEM, LocalDate.of(2027, 3, 15));
        say(client, inSlot("answer/first", ownedBy(clients.colleague(client, first), deadline)));
        runUntil("2026-11-26T00:00:00Z");
        say(client, inSlot("answer/second", ownedBy(clients.colleague(client, second), deadline)));

        runUntil("2026-11-28T00:00:00Z");

        assertThat(subjects(first)).hasSize(2);
        var sent = entry(mailbox.mailsTo(first).getFirst());
        var ended = entry(mailbox.mailsTo(first).getLast());
        assertThat(ended).contains("METHOD:CANCEL", "STATUS:CANCELLED", line("UID", sent));
        assertThat(sequence(ended)).isGreaterThan(sequence(sent));
        assertThat(entry(mailbox.mailsTo(second).getFirst())).contains("METHOD:PUBLISH");
    }

    @Test
    void othersStandInForWhomNoMailReachesAndReadWhoThatIs() throws Exception {
        var client = clients.client("Alder", "Europe/Berlin");
        var silent = member(client, Role.REPRESENTATIVE, null);
        var manager = member(client, Role.MANAGEMENT, null);
        clients.suppress(silent, Instant.parse("2027-02-13T00:00:00Z"));
        say(client, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15)));

        runUntil("2027-02-14T00:00:00Z");

        assertThat(mailbox.mailsTo(silent)).isEmpty();
        assertThat(text(mailbox.mailsTo(manager).getFirst()))
                .contains("Not reached by mail: Robin");
    }

    private static String text(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String entry(MimeMessage mail) throws Exception {
        return body(mail).replace("\r\n ", "");
    }

    private static int sequence(String entry) {
        return Integer.parseInt(line("SEQUENCE", entry).substring("SEQUENCE:".length()));
    }

    private static String line(String name, String entry) {
        return entry.lines().filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow();
    }

    private static Deadline inSlot(String slot, Deadline deadline) {
        return new Deadline(
                deadline.subject(),
                deadline.kind(),
                slot,
                deadline.ordinal(),
                deadline.dueOn(),
                deadline.startsOn(),
                deadline.state(),
                deadline.rule(),
                deadline.owner());
    }

    @Test
    void aDoneDeadlineLeavesTheCalendarAndIsNotMentionedAgain() throws Exception {
        var client = clients.client("Alder", "Europe/Berlin");
        var reader = member(client, Role.REPRESENTATIVE, null);
        var deadline =
                open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15));
        say(client, deadline);
        runUntil("2027-02-20T00:00:00Z");
        say(client, in(Deadline.State.DONE, deadline));

        runUntil("2027-04-20T00:00:00Z");

        assertThat(subjects(reader)).hasSize(2);
        assertThat(body(mailbox.mailsTo(reader).getLast()))
                .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
    }

    @Test
    void whatIsDoneBetweenTheSweepAndTheSendingTimeIsNotSent() {
        var client = clients.client("Alder", "Pacific/Honolulu");
        var reader = member(client, Role.REPRESENTATIVE, null);
        var deadline =
                open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15));
        say(client, deadline);
        runUntil("2027-02-13T17:00:00Z");
        say(client, in(Deadline.State.DONE, deadline));

        runUntil("2027-02-15T00:00:00Z");

        assertThat(subjects(reader)).isEmpty();
    }

    @Test
    void aMovedDeadlineIsAnnouncedWithAHigherSequenceAndRemindedOfAnew() throws Exception {
        var client = clients.client("Alder", "Europe/Berlin");
        var reader = member(client, Role.REPRESENTATIVE, null);
        say(client, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15)));
        runUntil("2027-02-20T00:00:00Z");
        say(client, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 5, 10)));

        runUntil("2027-05-20T00:00:00Z");

        assertThat(subjects(reader))
                .hasSize(6)
                .satisfies(all -> assertThat(all.get(1)).contains("moved: ", "10 May 2027"));
        assertThat(body(mailbox.mailsTo(reader).get(1)))
                .contains("METHOD:PUBLISH", "SEQUENCE:1", "DTSTART;VALUE=DATE:20270510");
    }

    @Test
    void aCancelledDeadlineIsTakenOutOfTheCalendarsThatHaveIt() throws Exception {
        var client = clients.client("Alder", "Europe/Berlin");
        var reader = member(client, Role.REPRESENTATIVE, null);
        var late = member(client, Role.MANAGEMENT, null);
        var deadline =
                open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15));
        say(client, deadline);
        runUntil("2027-02-20T00:00:00Z");
        say(client, in(Deadline.State.CANCELLED, deadline));

        runUntil("2027-04-20T00:00:00Z");

        assertThat(subjects(reader)).hasSize(2);
        assertThat(body(mailbox.mailsTo(reader).getLast()))
                .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(subjects(late)).isEmpty();
    }

    @Test
    void onePersonGetsOneMailADayForAllClients() {
        var consultant = clients.person("Kiran", "en", "Europe/Berlin");
        var firm = clients.firm(consultant, Role.CONSULTANT);
        for (var name : List.of("Alder", "Birch", "Cedar")) {
            var client = clients.client(name, "Europe/Berlin");
            clients.engage(client, firm, null);
            say(
                    client,
                    open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15)));
        }

        runUntil("2027-02-14T00:00:00Z");

        assertThat(subjects(consultant))
                .containsExactly("3 deadlines of 3 organisations, the next on 15 Mar 2027");
    }

    @Test
    void whatComesUpAfterTheDaysMailWaitsForTheNextDay() {
        var client = clients.client("Alder", "Europe/Berlin");
        var reader = member(client, Role.REPRESENTATIVE, null);
        say(client, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2026, 12, 20)));
        jobs.runAll();
        deadlinesOfAnother(client, LocalDate.of(2026, 12, 1));
        jobs.runAll();
        assertThat(subjects(reader)).hasSize(1);

        runUntil("2026-11-25T12:00:00Z");

        assertThat(subjects(reader)).hasSize(2);
    }

    @Test
    void aFirmWhoseEngagementEndedIsNotToldAnything() {
        var consultant = clients.person("Kiran", "en", "Pacific/Honolulu");
        var firm = clients.firm(consultant, Role.CONSULTANT);
        var client = clients.client("Alder", "Europe/Berlin");
        var representative = member(client, Role.REPRESENTATIVE, null);
        clients.engage(client, firm, Instant.parse("2027-02-13T12:00:00Z"));
        say(client, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15)));

        runUntil("2027-03-20T00:00:00Z");

        assertThat(subjects(representative)).hasSize(4);
        assertThat(subjects(consultant)).isEmpty();
    }

    /// The reminder of the next day is there when the last day ends.
    @Test
    void whatWasForSomebodysDayAfterTheLastIsReadByWhoJudges() {
        var client = clients.client("Alder", "Europe/Berlin");
        var representative = member(client, Role.REPRESENTATIVE, null);
        var asked = clients.colleague(client, "en", null, LocalDate.of(2027, 3, 7));
        var deadline = open(GapAnalysisDeadlineKind.ASSESSMENT_ITEM, LocalDate.of(2027, 3, 15));
        say(client, ownedBy(asked, deadline));

        runUntil("2027-03-10T00:00:00Z");

        assertThat(mailbox.mailsTo(new PersonId(asked.value()))).hasSize(1);
        assertThat(sentAt(representative)).singleElement().asString().startsWith("2027-03-08");
    }

    @Test
    void whatWasForTheHolderOfARoleThatEndsOverNightIsReadByWhoStandsIn() {
        var client = clients.client("Alder", "Europe/Berlin");
        var representative = member(client, Role.REPRESENTATIVE, null);
        var manager = member(client, Role.MANAGEMENT, null);
        say(client, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15)));
        runUntil("2027-03-07T20:00:00Z");
        clients.endRole(client, representative, clock.instant());

        runUntil("2027-03-10T00:00:00Z");

        assertThat(sentAt(representative)).hasSize(2);
        assertThat(sentAt(manager)).singleElement().asString().startsWith("2027-03-08");
    }

    @Test
    void whatWasForAConsultantWhoLeavesOverNightIsReadByAPartner() {
        var consultant = clients.person("Kiran", "en", "Europe/Berlin");
        var partner = clients.person("Paula", "en", "Europe/Berlin");
        var firm = clients.firm(consultant, Role.CONSULTANT);
        clients.employ(firm, partner, Role.PARTNER);
        var client = clients.client("Alder", "Europe/Berlin");
        clients.engage(client, firm, null);
        say(client, open(CertificationDeadlineKind.SURVEILLANCE_AUDIT, LocalDate.of(2027, 3, 15)));
        runUntil("2027-03-07T20:00:00Z");
        clients.endEmployment(firm, consultant, clock.instant());

        runUntil("2027-03-10T00:00:00Z");

        assertThat(sentAt(consultant)).hasSize(2);
        assertThat(sentAt(partner)).singleElement().asString().startsWith("2027-03-08");
    }

    @Test
    void whatWasForTheFirmOfAnEngagementThatIsPausedOverNightIsReadByTheClientsOwn() {
        var consultant = clients.person("Kiran", "en", "Europe/Berlin");
        var client = clients.client("Alder", "Europe/Berlin");
        clients.engage(client, clients.firm(consultant, Role.CONSULTANT), null);
        var manager = member(client, Role.MANAGEMENT, null);
        var employee = member(client, Role.EMPLOYEE, null);
        var deadline = open(GapAnalysisDeadlineKind.ASSESSMENT_ITEM, LocalDate.of(2027, 3, 15));
        say(client, ownedBy(clients.colleague(client, employee), deadline));
        runUntil("2027-03-07T20:00:00Z");
        clients.endRole(client, employee, clock.instant());
        clients.leave(client, employee, LocalDate.of(2027, 3, 7));
        clients.pause(client, clock.instant());

        runUntil("2027-03-10T00:00:00Z");

        assertThat(sentAt(employee)).hasSize(1);
        assertThat(sentAt(consultant)).isEmpty();
        assertThat(sentAt(manager)).singleElement().asString().startsWith("2027-03-08");
    }

    @Test
    void aClientWithoutPeopleIsRemindedOnceSomebodyIsThere() {
        var client = clients.client("Alder", "Europe/Berlin");
        say(client, open(CertificationDeadlineKind.EXPIRY, LocalDate.of(2027, 3, 15)));
        jobs.runAll();
        var reader = member(client, Role.REPRESENTATIVE, null);

        runUntil("2026-11-26T12:00:00Z");

        assertThat(subjects(reader)).hasSize(1);
    }

    private PersonId member(TenantScope client, Role role, @Nullable String zone) {
        var person = clients.person("Robin", "en", zone);
        clients.member(client, person, role);
        return person;
    }

    private void say(TenantScope client, Deadline deadline) {
        transactions.inTransaction(
                client,
                () -> deadlines.replace(client, "Certification", certification, List.of(deadline)));
    }

    private void deadlinesOfAnother(TenantScope client, LocalDate dueOn) {
        deadlinesOfAnother(client, CertificationDeadlineKind.SURVEILLANCE_AUDIT, dueOn);
    }

    private void deadlinesOfAnother(TenantScope client, DeadlineKind kind, LocalDate dueOn) {
        var other = UUID.randomUUID();
        transactions.inTransaction(
                client,
                () ->
                        deadlines.replace(
                                client,
                                "Certification",
                                other,
                                List.of(deadline(other, kind, dueOn))));
    }

    private Deadline open(DeadlineKind kind, LocalDate dueOn) {
        return deadline(certification, kind, dueOn);
    }

    private static Deadline deadline(UUID certification, DeadlineKind kind, LocalDate dueOn) {
        return new Deadline(
                new DeadlineSubject("Certification", certification, "ISO 9001", List.of()),
                kind,
                "cycle-1",
                1,
                dueOn,
                null,
                Deadline.State.OPEN,
                new RuleReference("AP-5", "ISO/IEC 17021-1:2015, 9.1.3.3", "summary"),
                null);
    }

    private static Deadline ownedBy(ColleagueId owner, Deadline deadline) {
        return new Deadline(
                deadline.subject(),
                deadline.kind(),
                deadline.slot(),
                deadline.ordinal(),
                deadline.dueOn(),
                deadline.startsOn(),
                deadline.state(),
                deadline.rule(),
                owner);
    }

    private static Deadline in(Deadline.State state, Deadline deadline) {
        return new Deadline(
                deadline.subject(),
                deadline.kind(),
                deadline.slot(),
                deadline.ordinal(),
                deadline.dueOn(),
                deadline.startsOn(),
                state,
                deadline.rule(),
                deadline.owner());
    }

    /// Moves the clock to hours at which somebody's mail is due, and to others.
    private void runUntil(String end) {
        var until = Instant.parse(end);
        var now = clock.instant();
        while (now.isBefore(until)) {
            now = now.plus(Duration.ofHours(1));
            if (HOURS.contains(now.atZone(ZoneOffset.UTC).getHour())) {
                clock.set(now);
                MAILING.forEach(jobs::run);
            }
        }
        jobs.runAll();
    }

    private List<String> subjects(PersonId person) {
        return mailbox.mailsTo(person).stream()
                .map(
                        mail -> {
                            try {
                                return mail.getSubject();
                            } catch (MessagingException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList();
    }

    private List<String> sentAt(PersonId person) {
        var instants = new ArrayList<String>();
        for (var mail : mailbox.mailsTo(person)) {
            try {
                instants.add(mail.getSentDate().toInstant().toString());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return instants;
    }

    /// The attachments, decoded.
    private static String body(MimeMessage mail) throws Exception {
        var text = new StringBuilder();
        var parts = (MimeMultipart) mail.getContent();
        for (var i = 1; i < parts.getCount(); i++) {
            try (var in = parts.getBodyPart(i).getInputStream()) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
