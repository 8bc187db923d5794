package dev.triennium.scheduler.mail;

import dev.triennium.domain.reminder.SendingTime;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, LinkSettings.class})
class MailConfiguration {

    @Bean
    SendingTime sendingTime(MailSettings settings) {
        return new SendingTime(settings.sendingTime());
    }

    /// Spreads the delays of mails that failed together.
    @Bean
    RandomGenerator randomGenerator() {
        return new SecureRandom();
    }
}
