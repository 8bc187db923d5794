package dev.triennium.scheduler.tenantclosing;

import dev.triennium.domain.tenantclosing.ClosingTerms;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TenantClosingConfiguration {

    @Bean
    ClosingTerms closingTerms(@Value("${triennium.closing.grace:30d}") Duration grace) {
        return new ClosingTerms(grace);
    }
}
