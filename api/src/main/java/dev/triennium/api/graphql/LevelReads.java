package dev.triennium.api.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// The reads of one request: first all of a level are known, then one after the other runs, on the
/// request's own thread.
///
/// A read that ran as soon as it is known would go on to the next level while this one is still
/// being sent, and take along half of what the next level asks for: its statements would be counted
/// by chance. And one that ran beside the others would take a connection of its own.
public final class LevelReads extends DataLoaderRegistry {

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    private LevelReads(DataLoaderRegistry loaders) {
        super(loaders.getDataLoadersMap(), loaders.getInstrumentation());
    }

    static ExecutionInput of(ExecutionInput input) {
        var reads = new LevelReads(input.getDataLoaderRegistry());
        input.getGraphQLContext().put(LevelReads.class, reads);
        return input.transform(builder -> builder.dataLoaderRegistry(reads));
    }

    /// The function of a batch loader.
    public static <K, V> BiFunction<Set<K>, BatchLoaderEnvironment, Mono<Map<K, V>>> reading(
            Function<Set<K>, Map<K, V>> read) {
        return (keys, environment) -> {
            GraphQLContext context = environment.getContext();
            @Nullable LevelReads reads = context == null ? null : context.get(LevelReads.class);
            return reads == null
                    ? Mono.fromCallable(() -> read.apply(keys))
                    : reads.later(() -> read.apply(keys));
        };
    }

    private <T> Mono<T> later(Callable<T> read) {
        var result = new CompletableFuture<T>();
        waiting.add(
                () ->
                        Mono.fromCallable(read)
                                .subscribe(result::complete, result::completeExceptionally));
        return Mono.fromFuture(result);
    }

    @Override
    public void dispatchAll() {
        super.dispatchAll();
        // Whoever comes while others are at it, the next level above all, leaves its reads to them.
        if (asked.getAndIncrement() > 0) {
            return;
        }
        var missed = 1;
        while (missed > 0) {
            for (var read = waiting.poll(); read != null; read = waiting.poll()) {
                read.run();
            }
            if (asked.get() == missed && dispatchDepth() > 0) {
                // What a read asked for in its turn, which the engine sends with no level.
                super.dispatchAll();
            } else {
                missed = asked.addAndGet(-missed);
            }
        }
    }
}
