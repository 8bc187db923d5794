package dev.triennium.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.local.database.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aWrongFileStopsTheStartWithOneSentence(CapturedOutput output) throws IOException {
        var file = Files.writeString(folder.resolve("ours.yaml"), "schemaVersion: 1\n- wrong");
        assertThatThrownBy(() -> start(file)).isNotNull();
        assertThat(output)
                .contains("nothing of it was changed: " + file + ": it is no YAML in line 2");
    }

    /// On a schema of its own: the one of the other tests would be made anew.
    private static void start(Path selection) {
        var schema = LocalDatabase.shared().createSchema("selection_setting");
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
