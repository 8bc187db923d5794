package dev.triennium.scheduler.participation;

import dev.triennium.domain.participation.ParticipationTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param validity how long a link that needs no login can be used
@ConfigurationProperties("triennium.participation")
record ParticipationSettings(@DefaultValue("30d") Duration validity) {

    ParticipationSettings {
        new ParticipationTerms(validity);
    }

    ParticipationTerms terms() {
        return new ParticipationTerms(validity);
    }
}
