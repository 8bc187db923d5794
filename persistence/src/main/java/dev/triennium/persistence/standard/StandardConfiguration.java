package dev.triennium.persistence.standard;

import dev.triennium.domain.reminder.DerivationSchedule;
import java.nio.file.Path;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class StandardConfiguration {

    @Bean
    StandardImport standardImport(
            DSLContext dsl,
            PlatformTransactionManager manager,
            DerivationSchedule deadlines,
            Clock clock,
            @Value("${triennium.selection.file:}") String selection) {
        var files =
                selection.isBlank()
                        ? CatalogueFiles.ofTheProduct()
                        : CatalogueFiles.replacing(SelectionFile.FILE, Path.of(selection.strip()));
        return new StandardImport(dsl, manager, files, deadlines, clock);
    }
}
