package dev.triennium.scheduler.participation;

import dev.triennium.domain.participation.ParticipationTerms;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {

    @Bean
    ParticipationTerms participationTerms(
            @Value("${triennium.participation.validity:30d}") Duration validity) {
        return new ParticipationTerms(validity);
    }
}
