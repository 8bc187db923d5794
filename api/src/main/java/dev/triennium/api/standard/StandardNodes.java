package dev.triennium.api.standard;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.EditionChangeId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TopicId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class StandardNodes {

    @Bean
    NodeSource nodesOfStandards(StandardRepository standards) {
        return global(StandardView.TYPE, StandardId::new, standards::list, StandardView::of);
    }

    @Bean
    NodeSource clauseNodes(StandardRepository standards) {
        return global(ClauseView.TYPE, ClauseId::new, standards::listClauses, ClauseView::of);
    }

    @Bean
    NodeSource controlNodes(StandardRepository standards) {
        return global(ControlView.TYPE, ControlId::new, standards::listControls, ControlView::of);
    }

    @Bean
    NodeSource standardTopicNodes(StandardRepository standards) {
        return global(
                StandardTopicView.TYPE, TopicId::new, standards::listTopics, StandardTopicView::of);
    }

    @Bean
    NodeSource editionChangeNodes(StandardRepository standards) {
        return global(
                EditionChangeView.TYPE,
                EditionChangeId::new,
                standards::listChanges,
                EditionChangeView::of);
    }

    private static <I, D> NodeSource global(
            String type,
            Function<UUID, I> wrap,
            Function<Collection<I>, Map<I, D>> read,
            Function<D, Object> view) {
        return new NodeSource.Global() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Map<GlobalId, Object> load(Collection<GlobalId> ids) {
                var byId = new HashMap<I, GlobalId>();
                for (var id : ids) {
                    byId.put(wrap.apply(id.key()), id);
                }
                var found = new HashMap<GlobalId, Object>();
                read.apply(byId.keySet())
                        .forEach(
                                (id, value) ->
                                        found.put(
                                                Objects.requireNonNull(byId.get(id)),
                                                view.apply(value)));
                return found;
            }
        };
    }
}
