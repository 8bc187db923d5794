package dev.triennium.api.graphql;

import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// Hands news of one topic to those who watch. Whoever reads too slowly misses some, and reads the
/// subject again.
public final class News<T> {

    private final Sinks.Many<T> sink = Sinks.many().multicast().directBestEffort();
    private final Consumer<List<T>> otherNodes;

    /// @param otherNodes takes what is to be told on the other nodes
    News(Consumer<List<T>> otherNodes) {
        this.otherNodes = otherNodes;
    }

    public void publish(List<T> items) {
        items.forEach(this::tell);
        otherNodes.accept(items);
    }

    /// To those who watch on this node.
    void tell(T item) {
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
