package dev.triennium.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class DatabaseOutagesTest {

    private final DatabaseOutages outages = new DatabaseOutages();

    /// As the driver throws it.
    @Test
    void whereNobodyListensThereIsAnOutage() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection("jdbc:mysql://127.0.0.1:1/none"))
                .matches(outages::isOutage);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsAnOutage() {
        var timeout = new SQLTransientConnectionException("Connection is not available");
        assertThat(outages.isOutage(new IllegalStateException(timeout))).isTrue();
    }

    @Test
    void aConnectionThatBreaksIsAnOutageAndAConstraintIsNone() {
        var broken = new SQLException("Communications link failure", "08S01");
        assertThat(outages.isOutage(new IllegalStateException(broken))).isTrue();
        var duplicate = new DuplicateKeyException("x", new SQLException("x", "23000", 1062));
        assertThat(outages.isOutage(duplicate)).isFalse();
    }
}
