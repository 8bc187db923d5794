package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;

class LevelReadsTest {

    private final List<List<Integer>> read = new ArrayList<>();

    private DataLoader<Integer, Integer> loader(String name) {
        return DataLoaderFactory.newDataLoader(
                name,
                keys -> {
                    read.add(List.copyOf(keys));
                    return CompletableFuture.completedFuture(keys);
                });
    }

    /// Whatever the order is in which the loaders were made.
    @Test
    void whatAReadAsksForInItsTurnIsReadTogether() {
        var second = loader("second");
        var third = loader("third");
        var first = loader("first");
        var registry =
                LevelReads.of(
                                ExecutionInput.newExecutionInput("{ x }")
                                        .dataLoaderRegistry(
                                                DataLoaderRegistry.newRegistry()
                                                        .register("third", third)
                                                        .register("second", second)
                                                        .register("first", first)
                                                        .build())
                                        .build())
                        .getDataLoaderRegistry();

        var answers =
                List.of(1, 2).stream()
                        .map(
                                key ->
                                        first.load(key)
                                                .thenCompose(second::load)
                                                .thenCompose(third::load))
                        .toList();
        registry.dispatchAll();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(read).hasSize(3).containsOnly(List.of(1, 2));
    }
}
