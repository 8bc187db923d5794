package dev.triennium.api.selection;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.selection.KeptSelection;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.selection.KeptSelectionRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class SelectionNodes {

    @Bean
    Entity<KeptSelectionId, KeptSelection.Facts> keptSelections(
            KeptSelectionRepository selections, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                KeptSelectionView.TYPE,
                KeptSelectionId::new,
                selections::listFacts,
                KeptSelectionView::of);
    }
}
