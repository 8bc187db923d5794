package dev.triennium.persistence;

import dev.triennium.domain.schedule.PlainRecurrences;
import dev.triennium.domain.schedule.Recurrences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The adapter lies in another module.
@Configuration(proxyBeanMethods = false)
class TestRecurrences {

    @Bean
    Recurrences recurrences() {
        return new PlainRecurrences();
    }
}
