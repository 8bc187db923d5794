package dev.triennium.api.risk;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.risk.RiskMeasureId;
import dev.triennium.domain.risk.RiskMeasureRepository;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.risk.RiskScaleId;
import dev.triennium.domain.risk.RiskScaleRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What `node` finds of the risk register.
@Configuration(proxyBeanMethods = false)
class RiskNodes {

    @Bean
    Entity<RiskId, Risk> nodesOfRisks(RiskRepository risks, BatchLoaderRegistry registry) {
        return Entity.inTenant(registry, RiskView.TYPE, RiskId::new, risks::list, RiskView::of);
    }

    @Bean
    Entity<RiskScaleId, RiskScale> nodesOfRiskScales(
            RiskScaleRepository scales, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry, RiskScaleView.TYPE, RiskScaleId::new, scales::list, RiskScaleView::of);
    }

    @Bean
    Entity<RiskMeasureId, RiskMeasure> nodesOfRiskMeasures(
            RiskMeasureRepository measures, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                RiskMeasureView.TYPE,
                RiskMeasureId::new,
                measures::list,
                RiskMeasureView::of);
    }
}
