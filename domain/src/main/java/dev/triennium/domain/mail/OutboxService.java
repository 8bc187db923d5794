package dev.triennium.domain.mail;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.mail.Outbox.Leased;
import dev.triennium.domain.mail.Outbox.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Sends what is in the outbox.
///
/// A mail is marked before it is handed over and settled after. A worker that dies in between
/// leaves a marked mail, which goes out again when its lease has run out, under the same
/// `Message-ID`: a crash repeats at most the one mail that each thread was handing over, and
/// loses none.
@DomainService
public final class OutboxService {

    /// @param handled how many mails were tried
    /// @param dead how many of them were given up
    public record Result(int handled, int dead) {}

    /// Longer than a hand-over can take with the transport's time-outs.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int BATCH = 20;

    private final Outbox outbox;
    private final MailTransport transport;
    private final IdGenerator ids;
    private final RandomGenerator random;
    private final Clock clock;

    public OutboxService(
            Outbox outbox,
            MailTransport transport,
            IdGenerator ids,
            RandomGenerator random,
            Clock clock) {
        this.outbox = outbox;
        this.transport = transport;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// Sends a few mails; nothing handled means that nothing was due.
    public Result sendSome() {
        var lease = ids.next();
        var batch = outbox.lease(lease, BATCH, LEASE, clock.instant());
        var dead = 0;
        if (!batch.isEmpty()) {
            try (var session = transport.open()) {
                for (var leased : batch) {
                    dead += send(session, lease, leased) ? 0 : 1;
                }
            }
        }
        return new Result(batch.size(), dead);
    }

    public long countDead() {
        return outbox.countDead();
    }

    private boolean send(MailTransport.Session session, UUID lease, Leased leased) {
        if (!outbox.markSending(leased, lease, LEASE)) {
            return true;
        }
        var outcome =
                outbox.isSuppressed(leased.mail().address())
                        ? new Outcome.Dead("The address is suppressed", false)
                        : outcome(session.send(leased.mail()), leased.attempt());
        outbox.settle(leased, lease, outcome, clock.instant());
        return !(outcome instanceof Outcome.Dead);
    }

    private Outcome outcome(MailReply reply, int attempt) {
        return switch (reply) {
            case MailReply.Accepted(var text) -> new Outcome.Sent(text);
            case MailReply.Refused(var text, var isForAddress) ->
                    new Outcome.Dead(text, isForAddress);
            case MailReply.Deferred(var text) when attempt >= RetryDelay.MAX_ATTEMPTS ->
                    new Outcome.Dead(text, false);
            case MailReply.Deferred(var text) ->
                    new Outcome.Retry(text, RetryDelay.after(attempt, random));
        };
    }
}
