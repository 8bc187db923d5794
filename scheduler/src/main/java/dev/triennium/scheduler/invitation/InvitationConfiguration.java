package dev.triennium.scheduler.invitation;

import dev.triennium.domain.invitation.InvitationTerms;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    InvitationTerms invitationTerms(
            @Value("${triennium.invitations.validity:14d}") Duration validity) {
        return new InvitationTerms(validity);
    }
}
