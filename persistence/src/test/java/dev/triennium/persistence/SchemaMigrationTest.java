package dev.triennium.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class SchemaMigrationTest {

    private static final String NEWER = "99991231.2359";

    @Autowired private Flyway flyway;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void forgetTheNewerRelease() {
        jdbc.sql("delete from flyway_schema_history where version = ?").param(NEWER).update();
    }

    @Test
    void anOlderReleaseRefusesTheDatabaseOfANewerOne() {
        assertThatCode(() -> SchemaMigration.requireNoNewer(flyway)).doesNotThrowAnyException();
        jdbc.sql(
                        """
                        insert into flyway_schema_history
                          (installed_rank, version, description, type, script, checksum,
                           installed_by, execution_time, success)
                        values (1000000, ?, 'newer', 'SQL', 'V99991231_2359__newer.sql', 1, 'me', 1, 1)
                        """)
                .param(NEWER)
                .update();
        assertThatExceptionOfType(NewerSchemaException.class)
                .isThrownBy(() -> SchemaMigration.requireNoNewer(flyway))
                .withMessageContaining(NEWER);
    }

    /// One that nothing else needs.
    @ConfigurationProperties("wrong")
    record WrongSettings() {
        WrongSettings {
            throw new IllegalArgumentException("wrong.setting is wrong");
        }
    }

    @Test
    void nothingIsMigratedWhileASettingIsWrong() {
        var beans = new DefaultListableBeanFactory();
        var definition = new RootBeanDefinition(WrongSettings.class, WrongSettings::new);
        definition.setLazyInit(true);
        beans.registerBeanDefinition("wrong", definition);
        var untouched =
                Flyway.configure()
                        .dataSource("jdbc:mysql://127.0.0.1:1/nobody", "nobody", "nothing")
                        .load();
        var migration =
                new SchemaMigration()
                        .migration(
                                beans, new DatabaseSettings(DatabaseSettings.NewerSchema.REFUSE));
        assertThatExceptionOfType(BeanCreationException.class)
                .isThrownBy(() -> migration.migrate(untouched))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }
}
