package dev.triennium.scheduler.retention;

import dev.triennium.domain.retention.RetentionPeriods;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    /// The kinds are their features' own, so what may be set is known when all are there.
    @Bean
    RetentionPeriods retentionPeriods(Environment environment) {
        return new RetentionPeriods(
                Binder.get(environment)
                        .bind("triennium.retention", Bindable.mapOf(String.class, Duration.class))
                        .orElse(Map.of()));
    }
}
