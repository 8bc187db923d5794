package dev.triennium.api.graphql;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// Hands news to those who watch on this very node. Whoever reads too slowly misses some, and
/// reads the subject again.
public final class News<T> {

    private final Sinks.Many<T> sink = Sinks.many().multicast().directBestEffort();

    public void publish(T item) {
        var result = sink.tryEmitNext(item);
        while (result == Sinks.EmitResult.FAIL_NON_SERIALIZED) {
            Thread.onSpinWait();
            result = sink.tryEmitNext(item);
        }
    }

    public Flux<T> all() {
        return sink.asFlux();
    }
}
