package dev.triennium.api.handover;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.handover.Handover;
import dev.triennium.domain.handover.HandoverId;
import dev.triennium.domain.handover.HandoverRepository;
import dev.triennium.domain.handover.OfferedHandovers;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Authorizer;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class HandoverNodes {

    @Bean
    Entity<HandoverId, Handover> nodesOfHandovers(
            HandoverRepository handovers, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, HandoverView.TYPE, HandoverId::new, handovers::list, HandoverView::of);
    }

    /// The partners of the firm that is to take over see it.
    @Bean
    NodeSource nodesOfHandoverOffers(OfferedHandovers offers, Authorizer authorizer) {
        return new NodeSource.ForCaller() {
            @Override
            public String type() {
                return HandoverOfferView.TYPE;
            }

            @Override
            public Map<GlobalId, Object> load(Caller caller, Collection<GlobalId> ids) {
                var asked = ids.stream().map(id -> new HandoverId(id.key())).toList();
                var found = offers.list(asked).values();
                var firms =
                        found.stream()
                                .map(offer -> offer.handover().facts().to())
                                .collect(Collectors.toSet());
                var led = authorizer.firms(caller.person(), firms, Permission.MANAGE_FIRM);
                return found.stream()
                        .filter(offer -> led.contains(offer.handover().facts().to()))
                        .map(HandoverOfferView::of)
                        .collect(Collectors.toMap(HandoverOfferView::id, view -> view));
            }
        };
    }
}
