package dev.triennium.scheduler.mail;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutboxService;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.scheduler.SchedulerTest;
import dev.triennium.scheduler.TestClients;
import dev.triennium.scheduler.TestMailbox;
import dev.triennium.scheduler.TestProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/// Kills the processes that send, at random points, and counts what arrived.
@SchedulerTest
class OutboxCrashIT {

    private static final int WORKERS = 4;
    private static final int MAILS = 500;
    private static final int MOST_BEFORE_A_CRASH = 60;
    private static final long SEED = 20261124;

    @Autowired private Outbox outbox;
    @Autowired private OutboxService service;
    @Autowired private TestClients clients;
    @Autowired private IdGenerator ids;
    @Autowired private DSLContext dsl;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Environment environment;

    private final TestMailbox mailbox = TestMailbox.shared();
    private final Random random = new Random(SEED);

    @Test
    void noMailIsLostAndAtMostOnePerThreadAndCrashIsRepeated() {
        var reader = readerOf(MAILS);
        var workers = IntStream.range(0, WORKERS).mapToObj(_ -> worker()).toList();
        try {
            workers.forEach(worker -> worker.awaitLine(OutboxWorker.READY));
            for (var i = 0; i < workers.size(); i += 2) {
                crash(workers.subList(i, i + 2));
            }
        } finally {
            workers.forEach(TestProcess::close);
        }
        assertThat(arrived(reader)).hasSizeLessThan(MAILS);

        sendTheRest(reader);

        assertNoneIsLost(reader, MAILS, workers.size() * OutboxWorker.THREADS);
    }

    @Test
    void aWorkerThatWakesUpAfterItsLeaseLeavesTheMailsToWhoeverHasThem() {
        var mails = 100;
        var reader = readerOf(mails);
        try (var worker = worker()) {
            worker.awaitLine(OutboxWorker.READY);
            worker.go();
            mailbox.awaitMore(20);
            worker.pause();
            letLeasesRunOut();
            sendAll();
            worker.resume();
            worker.awaitLine(OutboxWorker.DONE);
        }

        sendTheRest(reader);

        assertNoneIsLost(reader, mails, OutboxWorker.THREADS);
    }

    /// Lets the workers send together, and kills each when it has sent for a while.
    private void crash(List<TestProcess> workers) {
        workers.forEach(TestProcess::go);
        for (var worker : workers) {
            mailbox.awaitMore(1 + random.nextInt(MOST_BEFORE_A_CRASH));
            worker.kill();
        }
        letLeasesRunOut();
    }

    /// What two minutes of waiting would do. A row that a worker holds locked is left alone.
    private void letLeasesRunOut() {
        jdbc.queryForList(
                        "SELECT id FROM mail_outbox WHERE state IN ('LEASED', 'SENDING')"
                                + " FOR UPDATE SKIP LOCKED",
                        byte[].class)
                .forEach(
                        id ->
                                jdbc.update(
                                        "UPDATE mail_outbox SET due_at = utc_timestamp(6) WHERE id = ?",
                                        id));
    }

    /// The database may take a moment to notice that a worker is dead, and let go of its rows.
    private void sendTheRest(PersonId reader) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            letLeasesRunOut();
                            sendAll();
                            return unsettled(reader) == 0;
                        });
    }

    private void sendAll() {
        while (service.sendSome().handled() > 0) {
            // Until nothing is due.
        }
    }

    private void assertNoneIsLost(PersonId reader, int mails, int mostRepeated) {
        var arrived = arrived(reader);
        assertThat(new HashSet<>(arrived)).hasSize(mails);
        assertThat(arrived.size() - mails).isBetween(0, mostRepeated);
    }

    private int unsettled(PersonId reader) {
        return dsl.fetchCount(
                MAIL_OUTBOX, MAIL_OUTBOX.PERSON_ID.eq(reader), MAIL_OUTBOX.STATE.ne("SENT"));
    }

    private PersonId readerOf(int mails) {
        var reader = clients.person("Robin", "en", null);
        for (var i = 0; i < mails; i++) {
            outbox.add(
                    new OutgoingMail(
                            new MailId(ids.next()),
                            "crash/" + reader.value() + "/" + i,
                            reader,
                            "Robin",
                            TestClients.address(reader),
                            new MailContent("Mail " + i, "text", "<p>html</p>", null, null),
                            null),
                    Instant.EPOCH);
        }
        return reader;
    }

    private TestProcess worker() {
        return TestProcess.start(OutboxWorker.class, environment);
    }

    private List<String> arrived(PersonId reader) {
        return mailbox.mailsTo(reader).stream().map(OutboxCrashIT::messageId).toList();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
