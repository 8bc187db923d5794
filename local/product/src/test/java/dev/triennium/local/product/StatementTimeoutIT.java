package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatementTimeoutIT extends ProductTest {

    private static final String CHANGE =
            "mutation($input: ChangeTenantInput!) { changeTenant(input: $input)"
                    + " { tenant { version } errors { message } } }";

    /// The statement of the request waits for a row that another transaction holds.
    @Test
    @Timeout(60)
    void aStatementThatHangsIsGivenUpAndTellsNothing() throws SQLException {
        var birch = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var tenant =
                birch.run("{ tenants { edges { node { id version } } } }")
                        .at("/tenants/edges/0/node");
        var input =
                Map.of(
                        "id", tenant.path("id").asString(),
                        "expectedVersion", tenant.path("version").asInt(),
                        "headcount", 121);
        var database = product().database();
        try (var other =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.username(), database.password());
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.executeQuery("select id from tenant where name = 'Birch Foods' for update");
            var answer = birch.ask(CHANGE, Map.of("input", input));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INTERNAL");
            assertThat(answer.at("/errors/0/message").asString())
                    .isEqualTo("Something went wrong on our side.");
            other.rollback();
        }
        birch.run(CHANGE, Map.of("input", input));
    }
}
