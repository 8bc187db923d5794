package dev.triennium.scheduler;

import dev.triennium.local.database.LocalDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/// A test with the real scheduler on a real database. Quartz stands still: the tests run the
/// sweeps, on a clock that they set.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = SchedulerTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            SchedulerTestApplication.AUDIT_KEY,
            "spring.config.import=classpath:scheduler.yaml",
            "spring.quartz.auto-startup=false"
        })
@ContextConfiguration(initializers = SchedulerTest.OnLocalDatabase.class)
public @interface SchedulerTest {

    /// Gives the context a database and an SMTP server of its own.
    final class OnLocalDatabase
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var schema = LocalDatabase.shared().createSchema("scheduler");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "local-services",
                                    Map.of(
                                            "spring.datasource.url", schema.jdbcUrl(),
                                            "spring.datasource.username", schema.username(),
                                            "spring.datasource.password", schema.password(),
                                            "spring.mail.port", TestMailbox.shared().port())));
        }
    }
}
