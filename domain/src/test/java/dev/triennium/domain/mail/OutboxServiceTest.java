package dev.triennium.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.Outbox.Outcome;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxServiceTest {

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Server server = new Server();
    private final OutboxService service =
            new OutboxService(
                    outbox, server, new UseCaseFakes().ids(), new Random(1), UseCaseFakes.CLOCK);

    @Test
    void whatTheServerAcceptsIsSent() {
        var first = mail(1);
        var second = mail(2);

        assertThat(service.sendSome()).isEqualTo(new OutboxService.Result(2, 0, 0));

        assertThat(server.sent).containsExactly(first, second);
        assertThat(server.sessions).isOne();
        assertThat(outbox.outcomes)
                .containsEntry(first, new Outcome.Sent("250 ok"))
                .containsEntry(second, new Outcome.Sent("250 ok"));
    }

    @Test
    void withoutAMailNobodyIsCalled() {
        assertThat(service.sendSome()).isEqualTo(new OutboxService.Result(0, 0, 0));

        assertThat(server.sessions).isZero();
    }

    @Test
    void aFewMailsAreTakenAtATime() {
        for (var number = 1; number <= 30; number++) {
            mail(number);
        }

        assertThat(service.sendSome().handled()).isEqualTo(20);
        assertThat(service.sendSome().handled()).isEqualTo(10);
        assertThat(service.sendSome().handled()).isZero();
    }

    @Test
    void whatTheServerPutsOffIsTriedAgain() {
        var mail = mail(1);
        server.replies.put(mail, new MailReply.Deferred("451 later"));

        assertThat(service.sendSome()).isEqualTo(new OutboxService.Result(1, 0, 0));

        assertThat(outbox.outcomes.get(mail))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> {
                            assertThat(retry.reply()).isEqualTo("451 later");
                            assertThat(retry.after())
                                    .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
                        });
    }

    @Test
    void aServerThatRefusesUsIsAskedAgainOnlyAfterHalfAnHour() {
        var mail = mail(1);
        server.replies.put(mail, new MailReply.RefusedUs("554 5.7.1 relaying denied"));

        assertThat(service.sendSome()).isEqualTo(new OutboxService.Result(1, 0, 1));

        assertThat(outbox.outcomes.get(mail))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry ->
                                assertThat(retry.after())
                                        .isBetween(Duration.ofMinutes(30), Duration.ofHours(1)));
    }

    @Test
    void theDelayGrowsUpToAnHour() {
        var mail = mail(1);
        outbox.attempts.put(mail, 150);
        server.replies.put(mail, new MailReply.Deferred("451 later"));

        service.sendSome();

        assertThat(outbox.outcomes.get(mail))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry ->
                                assertThat(retry.after())
                                        .isBetween(Duration.ofMinutes(30), Duration.ofHours(1)));
    }

    @Test
    void afterAWeekOfTryingAMailIsGivenUp() {
        var mail = mail(1);
        outbox.attempts.put(mail, RetryDelay.MAX_ATTEMPTS - 1);
        server.replies.put(mail, new MailReply.Deferred("451 later"));

        assertThat(service.sendSome()).isEqualTo(new OutboxService.Result(1, 1, 0));

        assertThat(outbox.outcomes).containsEntry(mail, new Outcome.Dead("451 later", false));
        assertThat(service.countDead()).isOne();
    }

    @Test
    void whatTheServerRefusesIsGivenUpAndItsAddressOnlyIfThatIsWhy() {
        var forMail = mail(1);
        var forAddress = mail(2);
        server.replies.put(forMail, new MailReply.Refused("552 too large", false));
        server.replies.put(forAddress, new MailReply.Refused("550 nobody here", true));

        assertThat(service.sendSome()).isEqualTo(new OutboxService.Result(2, 2, 0));

        assertThat(outbox.outcomes)
                .containsEntry(forMail, new Outcome.Dead("552 too large", false))
                .containsEntry(forAddress, new Outcome.Dead("550 nobody here", true));
    }

    @Test
    void nothingIsSentToASuppressedAddress() {
        var mail = mail(1);
        outbox.suppressed.add("person-1@example.com");

        assertThat(service.sendSome()).isEqualTo(new OutboxService.Result(1, 1, 0));

        assertThat(server.sent).isEmpty();
        assertThat(outbox.outcomes)
                .containsEntry(mail, new Outcome.Dead("The address is suppressed", false));
    }

    @Test
    void aMailThatAnotherWorkerHasTakenOverIsLeftToIt() {
        var mail = mail(1);
        outbox.takenOver.add(mail);

        assertThat(service.sendSome()).isEqualTo(new OutboxService.Result(1, 0, 0));

        assertThat(server.sent).isEmpty();
        assertThat(outbox.outcomes).isEmpty();
    }

    private MailId mail(int number) {
        var id = new MailId(new UUID(4, number));
        outbox.add(
                new OutgoingMail(
                        id,
                        "mail/" + number,
                        new PersonId(new UUID(3, number)),
                        "Person",
                        "person-%d@example.com".formatted(number),
                        new MailContent("subject", "text", "html", null, null),
                        null),
                UseCaseFakes.CLOCK.instant());
        return id;
    }

    /// Accepts what it has no other reply for.
    private static final class Server implements MailTransport {

        private final Map<MailId, MailReply> replies = new HashMap<>();
        private final List<MailId> sent = new ArrayList<>();
        private int sessions;

        @Override
        public Session open() {
            sessions++;
            return new Session() {
                @Override
                public MailReply send(OutgoingMail mail) {
                    sent.add(mail.id());
                    return replies.getOrDefault(mail.id(), new MailReply.Accepted("250 ok"));
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }
    }
}
