package dev.triennium.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.local.database.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What an operator sees who names a file for the advisor.
@ExtendWith(OutputCaptureExtension.class)
class SelectionSettingTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aWrongFileStopsTheStartWithOneSentenceBeforeAnythingIsMigrated(CapturedOutput output)
            throws IOException, SQLException {
        var file = Files.writeString(folder.resolve("ours.yaml"), "schemaVersion: 1\n- wrong");
        var schema = LocalDatabase.shared().createSchema("selection_setting");
        assertThatThrownBy(() -> start(schema, file)).isNotNull();
        try (var connection =
                        DriverManager.getConnection(
                                schema.jdbcUrl(), schema.username(), schema.password());
                var tables =
                        connection
                                .getMetaData()
                                .getTables(connection.getCatalog(), null, "%", null)) {
            assertThat(tables.next()).isFalse();
        }
        assertThat(output)
                .contains("nothing of it was changed: " + file + ": it is no YAML in line 2");
    }

    /// On a schema of its own: the one of the other tests would be made anew.
    private static void start(LocalDatabase.Schema schema, Path selection) {
        new SpringApplicationBuilder(PersistenceTestApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + schema.jdbcUrl(),
                        "spring.datasource.username=" + schema.username(),
                        "spring.datasource.password=" + schema.password(),
                        "triennium.audit.key=dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdGVzdC1vbmx5LQ==",
                        "triennium.selection.file=" + selection)
                .run()
                .close();
    }
}
