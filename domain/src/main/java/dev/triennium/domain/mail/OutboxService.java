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
    /// @param refusedUs how many of them wait because the mail server refuses us
    public record Result(int handled, int dead, int refusedUs) {

        public Result plus(Result other) {
            return new Result(
                    handled + other.handled, dead + other.dead, refusedUs + other.refusedUs);
        }
    }

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
        var result = new Result(0, 0, 0);
        if (!batch.isEmpty()) {
            try (var session = transport.open()) {
                for (var leased : batch) {
                    result = result.plus(send(session, lease, leased));
                }
            }
        }
        return result;
    }

    public long countDead() {
        return outbox.countDead();
    }

    private Result send(MailTransport.Session session, UUID lease, Leased leased) {
        if (!outbox.markSending(leased, lease, LEASE)) {
            return new Result(1, 0, 0);
        }
        var address = leased.mail().address();
        MailReply reply =
                outbox.isSuppressed(address)
                        ? new MailReply.Refused("The address is suppressed", false)
                        : session.send(leased.mail());
        var outcome = outcome(reply, leased.attempt());
        outbox.settle(leased, lease, outcome, clock.instant());
        return new Result(
                1,
                outcome instanceof Outcome.Dead ? 1 : 0,
                reply instanceof MailReply.RefusedUs ? 1 : 0);
    }

    private Outcome outcome(MailReply reply, int attempt) {
        return switch (reply) {
            case MailReply.Accepted(var text) -> new Outcome.Sent(text);
            case MailReply.Refused(var text, var isForAddress) ->
                    new Outcome.Dead(text, isForAddress);
            case MailReply.Deferred(var text) -> retry(text, attempt, attempt);
            // Asking again and again makes a bad reputation worse.
            case MailReply.RefusedUs(var text) -> retry(text, attempt, RetryDelay.MAX_ATTEMPTS);
        };
    }

    private Outcome retry(String text, int attempt, int delayOf) {
        return attempt >= RetryDelay.MAX_ATTEMPTS
                ? new Outcome.Dead(text, false)
                : new Outcome.Retry(text, RetryDelay.after(delayOf, random));
    }
}
