package dev.triennium.api.quotation;

import dev.triennium.api.graphql.Entity;
import dev.triennium.domain.quotation.Quotation;
import dev.triennium.domain.quotation.QuotationId;
import dev.triennium.domain.quotation.QuotationRepository;
import dev.triennium.domain.quotation.QuotationRequest;
import dev.triennium.domain.quotation.QuotationRequestId;
import dev.triennium.domain.quotation.QuotationRequestRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

@Configuration(proxyBeanMethods = false)
class QuotationNodes {

    @Bean
    Entity<QuotationRequestId, QuotationRequest> quotationRequests(
            QuotationRequestRepository requests, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                QuotationRequestView.TYPE,
                QuotationRequestId::new,
                requests::list,
                QuotationRequestView::of);
    }

    @Bean
    Entity<QuotationId, Quotation> quotations(
            QuotationRepository quotations, BatchLoaderRegistry registry) {
        return Entity.inTenant(
                registry,
                QuotationView.TYPE,
                QuotationId::new,
                quotations::list,
                QuotationView::of);
    }
}
