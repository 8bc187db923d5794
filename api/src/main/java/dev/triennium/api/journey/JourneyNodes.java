package dev.triennium.api.journey;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.journey.Journey;
import dev.triennium.domain.journey.JourneyId;
import dev.triennium.domain.journey.JourneyService;
import dev.triennium.domain.journey.PortfolioRow;
import dev.triennium.domain.journey.PortfolioRowId;
import dev.triennium.domain.journey.PortfolioService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class JourneyNodes {

    @Bean
    Entity<JourneyId, Journey> journeyEntity(
            JourneyService journeys, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, JourneyView.TYPE, JourneyId::new, journeys::list, JourneyView::of);
    }

    @Bean
    Entity<PortfolioRowId, PortfolioRow> portfolioRowEntity(
            PortfolioService portfolios, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                PortfolioRowView.TYPE,
                PortfolioRowId::new,
                portfolios::list,
                PortfolioRowView::of);
    }
}
