package dev.triennium.scheduler.mail;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_DELIVERY;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutboxService;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.scheduler.SchedulerTest;
import dev.triennium.scheduler.TestClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// What becomes of a mail in the outbox when the mail server makes trouble.
@SchedulerTest
class OutboxTroubleTest {

    private static final Map<String, String> FINE = Map.of();

    @Autowired private Outbox outbox;
    @Autowired private MailSuppressions suppressions;
    @Autowired private MimeMails mimeMails;
    @Autowired private JavaMailSenderImpl product;
    @Autowired private TestClients clients;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private DSLContext dsl;
    @Autowired private JdbcTemplate jdbc;

    @Test
    void aMailThatIsRefusedForNowIsTriedLaterAndLater() {
        var mail = add(address());
        try (var server = new FakeSmtpServer(Map.of("RCPT", "450 4.2.1 mailbox busy"))) {
            sendFrom(server);
            assertThat(state(mail)).isEqualTo("NEW");
            assertThat(secondsToNextAttempt(mail)).isBetween(10L, 30L);
            sendFrom(server);
            assertThat(attempts(mail)).isEqualTo(1);

            for (var i = 0; i < 3; i++) {
                makeDue(mail);
                sendFrom(server);
            }
            assertThat(secondsToNextAttempt(mail)).isBetween(100L, 240L);
        }
        makeDue(mail);
        sendWith(FINE);

        assertThat(state(mail)).isEqualTo("SENT");
        assertThat(deliveries(mail))
                .containsExactly("DEFERRED", "DEFERRED", "DEFERRED", "DEFERRED", "SENT");
    }

    @Test
    void anAddressThatIsRefusedForGoodGetsNothingMore() {
        var address = address();
        var refused = add(address);
        sendWith(Map.of("RCPT", "550 5.1.1 no such user"));
        var next = add(address.toUpperCase(Locale.ROOT));
        sendWith(FINE);

        assertThat(state(refused)).isEqualTo("DEAD");
        assertThat(state(next)).isEqualTo("DEAD");
    }

    @Test
    void aMessageThatIsRefusedForGoodEndsAlone() {
        var address = address();
        var refused = add(address);
        sendWith(Map.of("END", "554 5.6.0 content rejected"));
        var next = add(address);
        sendWith(FINE);

        assertThat(state(refused)).isEqualTo("DEAD");
        assertThat(state(next)).isEqualTo("SENT");
    }

    @Test
    void aSuppressionThatIsLiftedOrRunsOutLetsMailsThroughAgain() {
        var address = address();
        add(address);
        sendWith(Map.of("RCPT", "550 5.1.1 no such user"));

        assertThat(suppressions.list(List.of(address.toUpperCase(Locale.ROOT))).values())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("no such user"));
        assertThat(suppressions.lift(address)).isPresent();
        assertThat(suppressions.lift(address)).isEmpty();
        var next = add(address);
        sendWith(FINE);
        assertThat(state(next)).isEqualTo("SENT");
    }

    @Test
    void whatIsAboutUsSilencesNobody() {
        var address = address();
        var mail = add(address);
        sendWith(Map.of("RCPT", "554 5.7.1 client host blocked"));

        assertThat(state(mail)).isEqualTo("NEW");
        assertThat(secondsToNextAttempt(mail)).isBetween(1700L, 3600L);
        assertThat(suppressions.list(List.of(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "END"})
    void aServerThatHangsIsLeftAndTriedAgain(String command) {
        var mail = add(address());
        sendWith(Map.of(command, ""));
        assertThat(state(mail)).isEqualTo("NEW");
        makeDue(mail);
        sendWith(FINE);

        assertThat(state(mail)).isEqualTo("SENT");
        assertThat(deliveries(mail)).containsExactly("DEFERRED", "SENT");
    }

    @Test
    void aMailWaitsForAServerThatIsNotThere() {
        var mail = add(address());
        var gone = new FakeSmtpServer(FINE);
        gone.close();
        sendFrom(gone);
        assertThat(state(mail)).isEqualTo("NEW");
        makeDue(mail);
        sendWith(FINE);

        assertThat(state(mail)).isEqualTo("SENT");
    }

    /// A hand-over connects and waits for seven replies at most; the lease is two minutes.
    @Test
    void theProductGivesUpOnAServerBeforeItsLeaseRunsOut() {
        var connect = timeout("mail.smtp.connectiontimeout");
        var reply = timeout("mail.smtp.timeout");
        var write = timeout("mail.smtp.writetimeout");

        assertThat(List.of(connect, reply, write)).allMatch(Duration::isPositive);
        assertThat(connect.plus(reply.multipliedBy(7))).isLessThan(Duration.ofMinutes(2));
    }

    private Duration timeout(String name) {
        var millis = product.getJavaMailProperties().getProperty(name, "0");
        return Duration.ofMillis(Long.parseLong(millis));
    }

    private void sendWith(Map<String, String> replies) {
        try (var server = new FakeSmtpServer(replies)) {
            sendFrom(server);
        }
    }

    private void sendFrom(FakeSmtpServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().putAll(product.getJavaMailProperties());
        sender.getJavaMailProperties().put("mail.smtp.timeout", "300");
        var transport = new SmtpTransport(sender, mimeMails);
        var service = new OutboxService(outbox, transport, ids, new Random(1), clock);
        while (service.sendSome().handled() > 0) {
            // Until nothing is due.
        }
    }

    private static String address() {
        return "robin-" + UUID.randomUUID() + "@example.com";
    }

    private MailId add(String address) {
        var id = new MailId(ids.next());
        var reader = clients.person("Robin", "en", null);
        var content = new MailContent("Subject", "text", "<p>html</p>", null, null);
        outbox.add(
                new OutgoingMail(
                        id, "trouble/" + id.value(), reader, "Robin", address, content, null),
                Instant.EPOCH);
        return id;
    }

    private void makeDue(MailId mail) {
        dsl.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.DUE_AT, Instant.EPOCH)
                .where(MAIL_OUTBOX.ID.eq(mail))
                .execute();
    }

    private String state(MailId mail) {
        return dsl.fetchSingle(MAIL_OUTBOX, MAIL_OUTBOX.ID.eq(mail)).getState();
    }

    private int attempts(MailId mail) {
        return dsl.fetchSingle(MAIL_OUTBOX, MAIL_OUTBOX.ID.eq(mail)).getAttempts();
    }

    private long secondsToNextAttempt(MailId mail) {
        var now = jdbc.queryForObject("SELECT utc_timestamp(6)", LocalDateTime.class);
        var due = dsl.fetchSingle(MAIL_OUTBOX, MAIL_OUTBOX.ID.eq(mail)).getDueAt();
        return now == null || due == null
                ? -1
                : Duration.between(now.toInstant(ZoneOffset.UTC), due).toSeconds();
    }

    private List<String> deliveries(MailId mail) {
        return dsl.selectFrom(MAIL_DELIVERY)
                .where(MAIL_DELIVERY.MAIL_ID.eq(mail))
                .orderBy(MAIL_DELIVERY.ATTEMPT)
                .fetch(MAIL_DELIVERY.OUTCOME);
    }
}
