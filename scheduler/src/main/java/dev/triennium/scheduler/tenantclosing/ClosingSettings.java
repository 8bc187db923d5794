package dev.triennium.scheduler.tenantclosing;

import dev.triennium.domain.tenantclosing.ClosingTerms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param grace how long a confirmed closing can be withdrawn
@ConfigurationProperties("triennium.closing")
record ClosingSettings(@DefaultValue("30d") Duration grace) {

    ClosingSettings {
        new ClosingTerms(grace);
    }

    ClosingTerms terms() {
        return new ClosingTerms(grace);
    }
}
