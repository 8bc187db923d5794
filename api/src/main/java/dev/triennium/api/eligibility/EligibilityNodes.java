package dev.triennium.api.eligibility;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.eligibility.BodyCheckRecord;
import dev.triennium.domain.eligibility.BodyCheckRecordId;
import dev.triennium.domain.eligibility.BodyCheckRecordRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class EligibilityNodes {

    @Bean
    Entity<BodyCheckRecordId, BodyCheckRecord> bodyCheckRecords(
            BodyCheckRecordRepository records, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                BodyCheckRecordView.TYPE,
                BodyCheckRecordId::new,
                records::list,
                BodyCheckRecordView::of);
    }
}
