package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/// The sleep would take 60 s.
@PersistenceTest
@Timeout(30)
class StatementTimeoutTest {

    @Autowired private DSLContext dsl;
    @Autowired private DataSource dataSource;
    @Autowired private TestTenants testTenants;
    @Autowired private Flyway flyway;

    private static Condition sleeping() {
        return function("sleep", Integer.class, val(60)).eq(0);
    }

    /// By the driver or by the server, whichever is first; each says it in its own way.
    @Test
    void aSlowReadIsCut() {
        assertIsCut(() -> dsl.selectOne().where(sleeping()).fetch());
        assertThat(dsl.selectOne().fetch()).hasSize(1);
    }

    @Test
    void aSlowWriteIsCut() {
        var firm = testTenants.firm();
        assertIsCut(
                () ->
                        dsl.update(FIRM)
                                .set(FIRM.NAME, "Slow")
                                .where(FIRM.ID.eq(firm), sleeping())
                                .execute());
    }

    @Test
    void aReadThatWaitsForAnothersLockIsCut() throws SQLException {
        var firm = testTenants.firm();
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            DSL.using(other, dsl.dialect())
                    .update(FIRM)
                    .set(FIRM.NAME, "Held")
                    .where(FIRM.ID.eq(firm))
                    .execute();
            assertIsCut(() -> dsl.selectFrom(FIRM).where(FIRM.ID.eq(firm)).forUpdate().fetch());
            other.rollback();
        }
    }

    private static void assertIsCut(ThrowingCallable statement) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(statement)
                .withStackTraceContaining("com.mysql.cj");
    }

    @Test
    void theServerCutsWhatTheDriverDoesNot() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> statement.executeQuery("select 1 from dual where sleep(60) = 0"));
        }
    }

    @Test
    void migrationsMayTakeTheirTime() throws SQLException {
        try (var pooled = dataSource.getConnection();
                var own = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(limits(pooled)).isNotEmpty().doesNotContain(0.0);
            assertThat(limits(own)).isNotEmpty().containsOnly(0.0);
        }
    }

    private static List<Double> limits(Connection connection) throws SQLException {
        var found = new ArrayList<Double>();
        try (var statement = connection.createStatement();
                var variables =
                        statement.executeQuery(
                                "show session variables where variable_name in"
                                        + " ('max_execution_time', 'max_statement_time')")) {
            while (variables.next()) {
                found.add(variables.getDouble(2));
            }
        }
        return found;
    }
}
