package dev.triennium.api.identity;

import dev.triennium.domain.identity.LogoutRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// What a token has opened ends with it, or with its session. Any node may have been told of a
/// logout, so that each asks the database once a second about the sessions that have something open
/// here.
@Component
public final class LiveSessions implements SmartLifecycle {

    /// Why it ends.
    public enum End {
        /// A new token opens it again.
        TOKEN_EXPIRED,
        LOGGED_OUT
    }

    /// Tokens live in real time, also where the product's clock is moved.
    private static final Clock CLOCK = Clock.systemUTC();

    /// @param open how much of it is open
    private record Watched(int open, Sinks.One<End> end) {}

    private final LogoutRegistry logouts;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();
    private final EachSecond reader = new EachSecond("logouts", "Logouts", this::read);

    LiveSessions(LogoutRegistry logouts) {
        this.logouts = logouts;
    }

    /// Tells whoever listens when to end what the caller has opened.
    public Mono<End> end(CallerAuthentication caller) {
        var left = Duration.between(CLOCK.instant(), caller.expiresAt());
        var expiry =
                Mono.delay(left.isNegative() ? Duration.ZERO : left).thenReturn(End.TOKEN_EXPIRED);
        var session = caller.session();
        return session == null ? expiry : Mono.firstWithValue(expiry, logout(session));
    }

    private Mono<End> logout(String session) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> enter(session)),
                open -> open.end().asMono(),
                _ -> Mono.fromRunnable(() -> leave(session)));
    }

    private Watched enter(String session) {
        return watched.merge(
                session,
                new Watched(1, Sinks.one()),
                (before, _) -> new Watched(before.open() + 1, before.end()));
    }

    private void leave(String session) {
        watched.computeIfPresent(
                session,
                (_, before) ->
                        before.open() == 1 ? null : new Watched(before.open() - 1, before.end()));
    }

    private void read() {
        var sessions = List.copyOf(watched.keySet());
        if (sessions.isEmpty()) {
            return;
        }
        for (var ended : logouts.listEnded(sessions).keySet()) {
            var open = watched.get(ended);
            if (open != null) {
                open.end().tryEmitValue(End.LOGGED_OUT);
            }
        }
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }
}
