package dev.triennium.scheduler.invitation;

import dev.triennium.domain.invitation.InvitationTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param validity how long the link of an invitation can be used
@ConfigurationProperties("triennium.invitations")
record InvitationSettings(@DefaultValue("14d") Duration validity) {

    InvitationSettings {
        new InvitationTerms(validity);
    }

    InvitationTerms terms() {
        return new InvitationTerms(validity);
    }
}
