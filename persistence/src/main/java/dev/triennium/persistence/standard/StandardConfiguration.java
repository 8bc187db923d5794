package dev.triennium.persistence.standard;

import dev.triennium.domain.reminder.DerivationSchedule;
import dev.triennium.persistence.BeforeMigration;
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
    CatalogueFiles catalogueFiles(@Value("${triennium.selection.file:}") String selection) {
        return selection.isBlank()
                ? CatalogueFiles.ofTheProduct()
                : CatalogueFiles.replacing(SelectionFile.FILE, Path.of(selection.strip()));
    }

    /// The product's own files are right; one of the operator's is read twice.
    @Bean
    BeforeMigration selectionFile(
            CatalogueFiles files, @Value("${triennium.selection.file:}") String selection) {
        return () -> {
            if (!selection.isBlank()) {
                Catalogue.check(files);
            }
        };
    }

    @Bean
    StandardImport standardImport(
            DSLContext dsl,
            PlatformTransactionManager manager,
            DerivationSchedule deadlines,
            Clock clock,
            CatalogueFiles files) {
        return new StandardImport(dsl, manager, files, deadlines, clock);
    }
}
