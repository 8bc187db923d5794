package dev.triennium.domain.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failed attempt: from half a minute to an hour, and never the same for
/// all mails, so that a server that comes back is not run over.
final class RetryDelay {

    /// About a week of trying.
    static final int MAX_ATTEMPTS = 200;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryDelay() {}

    static Duration after(int attempt, RandomGenerator random) {
        var doublings = Math.min(attempt - 1, 10);
        var seconds = Math.min(FIRST.toSeconds() << doublings, LONGEST.toSeconds());
        return Duration.ofMillis((long) (seconds * 1000 * (0.5 + random.nextDouble() / 2)));
    }
}
