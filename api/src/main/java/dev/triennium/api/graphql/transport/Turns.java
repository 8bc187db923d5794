package dev.triennium.api.graphql.transport;

import dev.triennium.api.error.ApiError;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/// So many operations at a time, over all transports: beyond, they would only wait for each other's
/// connections to the database until they fail. The rest waits its turn for a while, and is then
/// asked to come back. An event stream takes its turn until it is opened.
final class Turns {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final Semaphore free;
    private final Duration patience;

    /// @param patience how long an operation waits
    Turns(int operations, Duration patience) {
        this.free = new Semaphore(operations, true);
        this.patience = patience;
    }

    Mono<WebGraphQlResponse> take(
            WebGraphQlRequest request, Supplier<Mono<WebGraphQlResponse>> operation) {
        return Mono.defer(
                () -> {
                    if (isMyTurn()) {
                        return Mono.defer(operation).doFinally(_ -> free.release());
                    }
                    Sockets.refuse(request, ApiError.unavailable(RETRY_AFTER_SECONDS));
                    return operation.get();
                });
    }

    private boolean isMyTurn() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
