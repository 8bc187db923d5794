package dev.triennium.scheduler.invitation;

import dev.triennium.domain.invitation.InvitationTerms;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InvitationSettings.class)
class InvitationConfiguration {

    @Bean
    InvitationTerms invitationTerms(InvitationSettings settings) {
        return settings.terms();
    }
}
