package dev.triennium.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.MailReply;
import dev.triennium.domain.mail.MailTransport;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutboxService;
import dev.triennium.domain.mail.OutgoingMail;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// The alarm of the operator.
class OutboxSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final MailReply REFUSES_US = new MailReply.RefusedUs("535 no log-in");
    private static final MailReply ACCEPTS = new MailReply.Accepted("250 ok");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Mails outbox = new Mails();
    private MailReply reply = ACCEPTS;

    private final OutboxSweep sweep =
            new OutboxSweep(
                    new OutboxService(
                            outbox,
                            new Server(),
                            UUID::randomUUID,
                            new Random(1),
                            Clock.fixed(NOW, ZoneOffset.UTC)),
                    new MailSettings("a@example.com", "Triennium", LocalTime.of(8, 0), 1),
                    new StaticListableBeanFactory(Map.of("meters", meters))
                            .getBeanProvider(MeterRegistry.class));

    /// Each mail is tried once.
    private static final class Mails implements Outbox {

        private final List<OutgoingMail> waiting = new ArrayList<>();
        private long dead;

        @Override
        public boolean add(OutgoingMail mail, Instant at) {
            return waiting.add(mail);
        }

        @Override
        public List<Leased> lease(UUID lease, int limit, Duration duration, Instant at) {
            return waiting.stream().limit(limit).map(mail -> new Leased(mail, 1)).toList();
        }

        @Override
        public boolean markSending(Leased leased, UUID lease, Duration duration) {
            return true;
        }

        @Override
        public boolean settle(Leased leased, UUID lease, Outcome outcome, Instant at) {
            if (outcome instanceof Outcome.Dead) {
                dead++;
            }
            return waiting.remove(leased.mail());
        }

        @Override
        public boolean isSuppressed(String address) {
            return false;
        }

        @Override
        public long countDead() {
            return dead;
        }
    }

    private final class Server implements MailTransport, MailTransport.Session {

        @Override
        public Session open() {
            return this;
        }

        @Override
        public MailReply send(OutgoingMail mail) {
            return reply;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private void sweep(MailReply answer, int mails) {
        reply = answer;
        for (var i = 0; i < mails; i++) {
            var id = new MailId(UUID.randomUUID());
            outbox.add(
                    new OutgoingMail(
                            id,
                            id.toString(),
                            null,
                            "Rita",
                            "rita@example.com",
                            new MailContent("subject", "text", "html", null, null),
                            null),
                    NOW);
        }
        sweep.run();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void aServerThatRefusesUsIsAnAlarmUntilAMailGetsThrough() {
        sweep(REFUSES_US, 2);
        assertThat(gauge("triennium.mail.refused")).isEqualTo(2);
        sweep(REFUSES_US, 0);
        assertThat(gauge("triennium.mail.refused")).isEqualTo(2);
        sweep(new MailReply.Refused("550 unknown", true), 1);
        assertThat(gauge("triennium.mail.refused")).isEqualTo(2);
        sweep(ACCEPTS, 1);
        assertThat(gauge("triennium.mail.refused")).isZero();
    }

    @Test
    void mailsThatAreGivenUpAreCounted() {
        sweep(ACCEPTS, 1);
        assertThat(gauge("triennium.mail.dead")).isZero();
        sweep(new MailReply.Refused("550 unknown", true), 3);
        assertThat(gauge("triennium.mail.dead")).isEqualTo(3);
        assertThat(gauge("triennium.mail.refused")).isZero();
    }
}
