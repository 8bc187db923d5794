package dev.triennium.persistence;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the database to this release. Nothing is changed while a setting is wrong, or where a
/// newer release was before.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class SchemaMigration {

    private static final String OURS = "dev.triennium.";

    @Bean
    FlywayMigrationStrategy migration(ListableBeanFactory beans, DatabaseSettings settings) {
        return flyway -> {
            checkSettings(beans);
            beans.getBeanProvider(BeforeMigration.class).forEach(BeforeMigration::check);
            if (settings.newerSchema() == DatabaseSettings.NewerSchema.REFUSE) {
                requireNoNewer(flyway);
            }
            flyway.migrate();
        };
    }

    /// They check themselves when they are made.
    private static void checkSettings(ListableBeanFactory beans) {
        Stream.of(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .filter(
                        name -> {
                            var type = beans.getType(name);
                            return type != null && type.getName().startsWith(OURS);
                        })
                .forEach(beans::getBean);
    }

    static void requireNoNewer(Flyway flyway) {
        Stream.of(flyway.info().applied())
                .filter(SchemaMigration::isNewer)
                .reduce((_, last) -> last)
                .ifPresent(
                        last -> {
                            throw new NewerSchemaException(String.valueOf(last.getVersion()));
                        });
    }

    private static boolean isNewer(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
