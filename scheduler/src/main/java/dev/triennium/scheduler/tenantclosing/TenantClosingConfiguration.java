package dev.triennium.scheduler.tenantclosing;

import dev.triennium.domain.tenantclosing.ClosingTerms;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClosingSettings.class)
class TenantClosingConfiguration {

    @Bean
    ClosingTerms closingTerms(ClosingSettings settings) {
        return settings.terms();
    }
}
