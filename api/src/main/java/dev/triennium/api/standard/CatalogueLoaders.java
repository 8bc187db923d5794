package dev.triennium.api.standard;

import dev.triennium.api.graphql.LevelReads;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// What other features refer to in the catalogue, each once per level.
@Component
class CatalogueLoaders {

    CatalogueLoaders(BatchLoaderRegistry registry, StandardRepository standards) {
        register(
                registry,
                StandardId.class,
                StandardView.class,
                ids -> standards.list(ids),
                StandardView::of);
        register(
                registry,
                ClauseId.class,
                ClauseView.class,
                ids -> standards.listClauses(ids),
                ClauseView::of);
        register(
                registry,
                ControlId.class,
                ControlView.class,
                ids -> standards.listControls(ids),
                ControlView::of);
    }

    private static <I, D, V> void register(
            BatchLoaderRegistry registry,
            Class<I> id,
            Class<V> viewType,
            Function<Collection<I>, Map<I, D>> read,
            Function<D, V> view) {
        registry.forTypePair(id, viewType)
                .registerMappedBatchLoader(LevelReads.reading(ids -> views(read.apply(ids), view)));
    }

    private static <I, D, V> Map<I, V> views(Map<I, D> found, Function<D, V> view) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> view.apply(e.getValue())));
    }
}
