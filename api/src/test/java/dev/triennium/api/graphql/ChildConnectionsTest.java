package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

class ChildConnectionsTest {

    private final List<Collection<String>> reads = new ArrayList<>();
    private final DefaultBatchLoaderRegistry registry = new DefaultBatchLoaderRegistry();
    private final ChildConnections<String, String, String> connections =
            ChildConnections.register(
                    registry,
                    "Parent.children",
                    (_, parents, _) -> {
                        reads.add(Set.copyOf(parents));
                        return Map.<String, Page<String>>of();
                    },
                    (_, child) -> child);
    private final DataLoaderRegistry loaders = DataLoaderRegistry.newRegistry().build();

    @Test
    void thoseOfOneLevelAreReadTogether() {
        readLevel("one", "two", "one");
        assertThat(reads).containsExactly(Set.of("one", "two"));
    }

    @Test
    void theNextEventOfASubscriptionReadsThemAnew() {
        readLevel("one");
        readLevel("one");
        assertThat(reads).containsExactly(Set.of("one"), Set.of("one"));
    }

    private void readLevel(String... parents) {
        if (loaders.getDataLoaders().isEmpty()) {
            registry.registerDataLoaders(loaders, GraphQLContext.newContext().build());
        }
        var environment =
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                        .dataLoaderRegistry(loaders)
                        .build();
        var scope = new JobScopes().of("test", new TenantId(new UUID(9, 1)), ZoneOffset.UTC);
        var level =
                List.of(parents).stream()
                        .map(
                                parent ->
                                        connections.load(
                                                environment,
                                                scope,
                                                parent,
                                                PageArguments.of(Map.of(), "children")))
                        .toList();
        loaders.dispatchAll();
        level.forEach(found -> assertThat(found.join().edges()).isEmpty());
    }
}
