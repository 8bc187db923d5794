package dev.triennium.api.statementofapplicability;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class StatementOfApplicabilityNodes {

    @Bean
    Entity<StatementOfApplicabilityId, StatementOfApplicability> statementsOfApplicability(
            StatementOfApplicabilityRepository statements, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                StatementOfApplicabilityView.TYPE,
                StatementOfApplicabilityId::new,
                statements::listStatements,
                StatementOfApplicabilityView::of);
    }

    @Bean
    Entity<StatementControlId, StatementControl> statementControls(
            StatementOfApplicabilityRepository statements, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                StatementControlView.TYPE,
                StatementControlId::new,
                statements::listControls,
                StatementControlView::of);
    }
}
