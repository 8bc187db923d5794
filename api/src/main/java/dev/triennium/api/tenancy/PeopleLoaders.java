package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.LevelReads;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// Names of people and firms, each once per level, whichever fields ask for them.
@Component
class PeopleLoaders {

    PeopleLoaders(BatchLoaderRegistry registry, PersonDirectory people, FirmRepository firms) {
        registry.forTypePair(PersonId.class, PersonView.class)
                .registerMappedBatchLoader(
                        LevelReads.reading(ids -> mapped(people.list(ids), PersonView::of)));
        registry.forTypePair(FirmId.class, FirmView.class)
                .registerMappedBatchLoader(
                        LevelReads.reading(ids -> mapped(firms.list(ids), FirmView::of)));
    }

    private static <K, D, V> Map<K, V> mapped(Map<K, D> found, Function<D, V> view) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> view.apply(e.getValue())));
    }
}
