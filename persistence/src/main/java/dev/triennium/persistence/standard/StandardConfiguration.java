package dev.triennium.persistence.standard;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class StandardConfiguration {

    @Bean
    StandardImport standardImport(DSLContext dsl, PlatformTransactionManager manager, Clock clock) {
        return new StandardImport(dsl, manager, CatalogueFiles.ofTheProduct(), clock);
    }
}
