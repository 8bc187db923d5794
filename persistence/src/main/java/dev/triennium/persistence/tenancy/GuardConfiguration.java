package dev.triennium.persistence.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.triennium.domain.IdGenerator;
import dev.triennium.persistence.jooq.PreparedDsl;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    IdGenerator idGenerator() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Bean
    TableDictionary tableDictionary() {
        return TableDictionary.load();
    }

    /// Boot takes listener providers only from here or from beans of the provider types: a bare
    /// listener bean would be silently inert.
    @Bean
    DefaultConfigurationCustomizer jooqCustomizer(DataSource dataSource, TableDictionary tables) {
        var dialect = dialect(dataSource);
        return configuration -> {
            configuration.set(dialect);
            configuration
                    .settings()
                    // It would write what people typed, and licensed texts, into the log.
                    .withExecuteLogging(false)
                    // A row is a value: none writes itself back.
                    .withAttachRecords(false)
                    .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                    .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW)
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                    .withRenderSchema(false);
            configuration.set(TenantGuard.of(tables, new Reach.None()));
        };
    }

    /// For what belongs to no tenant.
    @Bean
    PreparedDsl preparedDsl(TenantDsl tenants) {
        return tenants.preparedOutside();
    }

    @Bean
    ExecuteListenerProvider writeTimeout() {
        return new DefaultExecuteListenerProvider(new WriteTimeout());
    }

    /// Connector/J calls both "MySQL"; only the server's own version tells them apart.
    private static SQLDialect dialect(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select version()")) {
            result.next();
            return result.getString(1).contains("MariaDB") ? SQLDialect.MARIADB : SQLDialect.MYSQL;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
