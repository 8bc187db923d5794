package dev.triennium.scheduler.participation;

import dev.triennium.domain.participation.ParticipationTerms;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParticipationSettings.class)
class ParticipationConfiguration {

    @Bean
    ParticipationTerms participationTerms(ParticipationSettings settings) {
        return settings.terms();
    }
}
