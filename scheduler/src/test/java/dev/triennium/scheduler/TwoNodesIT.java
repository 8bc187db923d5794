package dev.triennium.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// Two applications on one database, as in production.
@SchedulerTest
class TwoNodesIT {

    private static final Instant DUE = Instant.parse("2027-02-13T07:00:00Z");
    private static final int READERS = 30;
    private static final List<String> SETTINGS =
            List.of(
                    "spring.datasource.url",
                    "spring.datasource.username",
                    "spring.datasource.password",
                    "spring.mail.port",
                    "spring.config.import",
                    "spring.quartz.auto-startup",
                    "triennium.audit.key");

    @Autowired private Scheduler here;
    @Autowired private ProductJobs jobs;
    @Autowired private MovableClock clock;
    @Autowired private TestClients clients;
    @Autowired private Deadlines deadlines;
    @Autowired private TenantTransactions transactions;
    @Autowired private Environment environment;

    private final TestMailbox mailbox = TestMailbox.shared();
    private ConfigurableApplicationContext other;

    @BeforeEach
    void startTheOtherNode() {
        var settings =
                SETTINGS.stream()
                        .map(name -> "--%s=%s".formatted(name, environment.getProperty(name)));
        other =
                new SpringApplicationBuilder(SchedulerTestApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(settings.toArray(String[]::new));
        clock.set(DUE);
        other.getBean(MovableClock.class).set(DUE);
    }

    @AfterEach
    void stopTheOtherNode() throws SchedulerException {
        standBy(here);
        other.close();
    }

    @Test
    void aClusterSendsEachDigestOnce() throws SchedulerException {
        var readers = readers();
        var there = other.getBean(Scheduler.class);
        var nodes = List.of(here, there);
        assertThat(here.getSchedulerInstanceId()).isNotEqualTo(there.getSchedulerInstanceId());
        var runs = List.of(countRuns(here), countRuns(there));
        for (var node : nodes) {
            node.start();
        }

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> {
                            for (var node : nodes) {
                                triggerAll(node);
                            }
                            return readers.stream().allMatch(this::hasMail)
                                    && runs.stream().allMatch(count -> count.get() > 0);
                        });
        for (var node : nodes) {
            standBy(node);
        }
        jobs.runAll();

        assertThat(mailsOf(readers)).allSatisfy((_, mails) -> assertThat(mails).isOne());
    }

    /// As if Quartz let both run at once, which it may when a node was only believed dead.
    @Test
    void sweepsThatRunOnTwoNodesAtOnceSendEachDigestOnce() throws Exception {
        var readers = readers();
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs =
                    Stream.of(jobs, other.getBean(ProductJobs.class))
                            .map(node -> threads.submit(() -> runAfter(start, node)))
                            .toList();
            for (var run : runs) {
                run.get();
            }
        }
        jobs.runAll();

        assertThat(mailsOf(readers)).allSatisfy((_, mails) -> assertThat(mails).isOne());
    }

    private static boolean runAfter(CyclicBarrier start, ProductJobs node) throws Exception {
        start.await();
        node.runAll();
        return true;
    }

    /// Each with a reminder that is due, and a client of their own.
    private List<PersonId> readers() {
        return IntStream.range(0, READERS).mapToObj(_ -> reader()).toList();
    }

    private PersonId reader() {
        var client = clients.client("Alder", "Europe/Berlin");
        var reader = clients.person("Robin", "en", null);
        clients.member(client, reader, Role.REPRESENTATIVE);
        var certification = UUID.randomUUID();
        var deadline =
                new Deadline(
                        new DeadlineSubject("Certification", certification, "ISO 9001", List.of()),
                        CertificationDeadlineKind.SURVEILLANCE_AUDIT,
                        "cycle-1",
                        1,
                        LocalDate.of(2027, 3, 15),
                        null,
                        Deadline.State.OPEN,
                        new RuleReference("AP-5", "ISO/IEC 17021-1:2015, 9.1.3.3", "summary"),
                        null);
        transactions.inTransaction(
                client,
                () -> deadlines.replace(client, "Certification", certification, List.of(deadline)));
        return reader;
    }

    private static AtomicInteger countRuns(Scheduler node) throws SchedulerException {
        var runs = new AtomicInteger();
        node.getListenerManager()
                .addJobListener(
                        new JobListenerSupport() {
                            @Override
                            public String getName() {
                                return "count";
                            }

                            @Override
                            public void jobToBeExecuted(JobExecutionContext context) {
                                runs.incrementAndGet();
                            }
                        });
        return runs;
    }

    private static void standBy(Scheduler node) throws SchedulerException {
        node.standby();
        await().until(() -> node.getCurrentlyExecutingJobs().isEmpty());
    }

    private void triggerAll(Scheduler node) throws SchedulerException {
        for (var sweep : jobs.names()) {
            node.triggerJob(JobKey.jobKey(sweep));
        }
    }

    private boolean hasMail(PersonId reader) {
        return !mailbox.mailsTo(reader).isEmpty();
    }

    private Map<PersonId, Integer> mailsOf(List<PersonId> readers) {
        var mails = new HashMap<PersonId, Integer>();
        readers.forEach(reader -> mails.put(reader, mailbox.mailsTo(reader).size()));
        return mails;
    }
}
