package dev.triennium.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void anotherDatabaseKeepsServerAndParameters() {
        assertThat(JdbcUrl.withDatabase("jdbc:mysql://db:3306/triennium?sslMode=REQUIRED", "test"))
                .isEqualTo("jdbc:mysql://db:3306/test?sslMode=REQUIRED");
        assertThat(JdbcUrl.withDatabase("jdbc:mysql://db/", "test"))
                .isEqualTo("jdbc:mysql://db/test");
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> JdbcUrl.withDatabase("jdbc:h2:mem:triennium", "test"));
    }

    @Test
    void peopleSeeNoPassword() {
        assertThat(JdbcUrl.withoutParameters("jdbc:mysql://me:secret@db:3306/triennium?password=x"))
                .isEqualTo("jdbc:mysql://db:3306/triennium");
    }
}
