package dev.triennium.api.context;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.context.ContextIssue;
import dev.triennium.domain.context.ContextIssueId;
import dev.triennium.domain.context.ContextIssueRepository;
import dev.triennium.domain.context.InterestedParty;
import dev.triennium.domain.context.InterestedPartyId;
import dev.triennium.domain.context.InterestedPartyRepository;
import dev.triennium.domain.context.PartyRequirement;
import dev.triennium.domain.context.PartyRequirementId;
import dev.triennium.domain.context.PartyRequirementRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of the context of organisations.
@Configuration(proxyBeanMethods = false)
class ContextNodes {

    @Bean
    Entity<ContextIssueId, ContextIssue> nodesOfContextIssues(
            ContextIssueRepository issues, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                ContextIssueView.TYPE,
                ContextIssueId::new,
                issues::list,
                ContextIssueView::of);
    }

    @Bean
    Entity<InterestedPartyId, InterestedParty> nodesOfInterestedParties(
            InterestedPartyRepository parties, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                InterestedPartyView.TYPE,
                InterestedPartyId::new,
                parties::list,
                InterestedPartyView::of);
    }

    @Bean
    Entity<PartyRequirementId, PartyRequirement> nodesOfPartyRequirements(
            PartyRequirementRepository requirements, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                PartyRequirementView.TYPE,
                PartyRequirementId::new,
                requirements::list,
                PartyRequirementView::of);
    }
}
