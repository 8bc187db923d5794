package dev.triennium.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.PidFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/// Runs on whatever database this machine offers, as all other tests do.
class LocalDatabaseIT {

    private static final String TEXT = "Ä, ß, שלום, 工程, 👩‍🏭";

    private static final Set<DatabaseEngine> CHILDREN =
            EnumSet.of(DatabaseEngine.EMBEDDED, DatabaseEngine.MYSQLD);

    @Test
    void textComesBackAsItWasStored() throws SQLException {
        try (var connection = connect(LocalDatabase.shared().createSchema("text"))) {
            execute(connection, "CREATE TABLE note (id INT PRIMARY KEY, body VARCHAR(100))");
            try (var insert = connection.prepareStatement("INSERT INTO note VALUES (1, ?)")) {
                insert.setString(1, TEXT);
                insert.executeUpdate();
            }
            assertThat(single(connection, "SELECT body FROM note")).isEqualTo(TEXT);
        }
    }

    @Test
    void textIsComparedByItsBytes() throws SQLException {
        try (var connection = connect(LocalDatabase.shared().createSchema("bytes"))) {
            execute(connection, "CREATE TABLE note (body VARCHAR(10) PRIMARY KEY)");
            execute(connection, "INSERT INTO note VALUES ('a'), ('A'), ('ä')");
            assertThat(single(connection, "SELECT COUNT(*) FROM note WHERE body = 'a'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aCheckConstraintBites() throws SQLException {
        try (var connection = connect(LocalDatabase.shared().createSchema("checks"))) {
            execute(
                    connection,
                    "CREATE TABLE cycle (months INT, CONSTRAINT months_ck CHECK (months > 0))");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(connection, "INSERT INTO cycle VALUES (0)"))
                    .withMessageContaining("months_ck");
        }
    }

    @Test
    void theServerReadsCommittedRowsAndLivesInUtc() throws SQLException {
        try (var connection = connect(LocalDatabase.shared().createSchema("settings"))) {
            assertThat(connection.getTransactionIsolation())
                    .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(single(connection, "SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())"))
                    .isEqualTo("00:00:00");
        }
    }

    @Test
    void aSchemaIsEmptyEachTimeItIsCreated() throws SQLException {
        try (var connection = connect(LocalDatabase.shared().createSchema("fresh"))) {
            execute(connection, "CREATE TABLE leftover (id INT PRIMARY KEY)");
        }
        try (var connection = connect(LocalDatabase.shared().createSchema("fresh"))) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> single(connection, "SELECT COUNT(*) FROM leftover"));
        }
    }

    @Test
    void keptDataIsThereAfterARestart(@TempDir Path folder) throws SQLException {
        try (var database = LocalDatabase.start(LocalDatabase.Options.kept(folder));
                var connection = connect(database)) {
            execute(connection, "CREATE TABLE kept (id INT PRIMARY KEY)");
            execute(connection, "INSERT INTO kept VALUES (42)");
        }
        try (var database = LocalDatabase.start(LocalDatabase.Options.kept(folder));
                var connection = connect(database)) {
            assertThat(single(connection, "SELECT id FROM kept")).isEqualTo("42");
        } finally {
            removeDockerVolume(folder);
        }
    }

    /// Only where the server is our child: a container or a given server has a life of its own.
    @Test
    void aServerWhoseParentWasKilledMakesWayForTheNext(@TempDir Path folder) throws Exception {
        assumeTrue(CHILDREN.contains(LocalDatabase.shared().engine()));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var parent =
                new ProcessBuilder(
                                java,
                                "-cp",
                                classPath,
                                LeftBehind.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        assertThat(parent.waitFor()).isEqualTo(9);
        var server = folder.resolve(LocalDatabase.shared().engine().label());
        var left = new PidFile(server.resolve("server.pid"), folder.toString()).findLeftover();
        assertThat(left).isPresent();

        try (var database = LocalDatabase.start(LocalDatabase.Options.kept(folder));
                var connection = connect(database)) {
            assertThat(single(connection, "SELECT 1")).isEqualTo("1");
            assertThat(left.get().isAlive()).isFalse();
        }
    }

    @Test
    void dataOfAnUnknownEngineIsNotTouched(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("engine"), "abacus");
        assertThatExceptionOfType(LocalStartException.class)
                .isThrownBy(() -> LocalDatabase.start(LocalDatabase.Options.kept(folder)))
                .withMessage("%s does not name a database engine.", folder.resolve("engine"));
    }

    private static void removeDockerVolume(Path folder) {
        if (LocalDatabase.shared().engine() == DatabaseEngine.DOCKER) {
            DockerClientFactory.lazyClient().removeVolumeCmd(DockerMysql.volume(folder)).exec();
        }
    }

    private static Connection connect(LocalDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
    }

    private static Connection connect(LocalDatabase.Schema schema) throws SQLException {
        return DriverManager.getConnection(schema.jdbcUrl(), schema.username(), schema.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
