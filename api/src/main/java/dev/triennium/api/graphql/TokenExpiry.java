package dev.triennium.api.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// What a token opened closes with it.
final class TokenExpiry {

    /// Tokens live in real time, also where the product's clock is moved.
    private static final Clock CLOCK = Clock.systemUTC();

    private TokenExpiry() {}

    static Mono<Long> after(Instant expiresAt) {
        var left = Duration.between(CLOCK.instant(), expiresAt);
        return Mono.delay(left.isNegative() ? Duration.ZERO : left);
    }
}
