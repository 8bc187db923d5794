package dev.triennium.filestore.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.VirusScan;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class FileConfigurationTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(FileConfiguration.class);

    private static String failure(@Nullable Throwable failure) {
        var analysis = new FileSettingsFailureAnalyzer().analyze(Objects.requireNonNull(failure));
        return Objects.requireNonNull(analysis).getDescription();
    }

    @Test
    void filesAreKeptInAFolderUnlessToldOtherwise(CapturedOutput output) {
        runner.run(
                context -> {
                    assertThat(context)
                            .getBean(FileStore.class)
                            .isInstanceOf(FolderFileStore.class);
                    assertThat(context)
                            .getBean(VirusScan.class)
                            .isEqualTo(new TestFileScan(new VirusScan.NotLookedAt()));
                });
        assertThat(output.getAll().lines().filter(line -> line.contains("not scanned")))
                .singleElement()
                .asString()
                .contains("WARN", "triennium.files.clamd-address", "only spreadsheets");
    }

    @Test
    void theOperatorCanLetUnscannedFilesIn(CapturedOutput output) {
        runner.withPropertyValues("triennium.files.unscanned=all")
                .run(
                        context ->
                                assertThat(context)
                                        .getBean(VirusScan.class)
                                        .isEqualTo(new TestFileScan(new VirusScan.Clean())));
        assertThat(output.getAll()).contains("taken in nevertheless");
    }

    @Test
    void theSettingsOfS3ComeFromTheEnvironment() {
        Map<String, Object> environment =
                Map.of(
                        "TRIENNIUM_FILES_STORE", "s3",
                        "TRIENNIUM_FILES_S3_ENDPOINT", "http://127.0.0.1:9",
                        "TRIENNIUM_FILES_S3_BUCKET", "files",
                        "TRIENNIUM_FILES_S3_ACCESS_KEY", "key",
                        "TRIENNIUM_FILES_S3_SECRET_KEY", "secret");
        runner.withInitializer(
                        context ->
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(
                                                new SystemEnvironmentPropertySource(
                                                        "test-systemEnvironment", environment)))
                .run(
                        context ->
                                assertThat(context)
                                        .getBean(FileStore.class)
                                        .isInstanceOf(S3FileStore.class));
    }

    @Test
    void whatIsMissingForS3StopsTheStartWithOneSentence() {
        runner.withPropertyValues("triennium.files.store=s3", "triennium.files.s3.access-key=key")
                .run(
                        context ->
                                assertThat(failure(context.getStartupFailure()))
                                        .isEqualTo(
                                                "Files are to be kept on S3, and"
                                                        + " triennium.files.s3.bucket,"
                                                        + " triennium.files.s3.secret-key are not"
                                                        + " set."));
    }

    @Test
    void aScannerThatIsAwayIsSaidAtTheStart(CapturedOutput output) throws IOException {
        String address;
        try (var clamd = new FakeClamd(1, _ -> "")) {
            address = clamd.address();
            runner.withPropertyValues("triennium.files.clamd-address=" + address)
                    .run(
                            context ->
                                    assertThat(context)
                                            .getBean(VirusScan.class)
                                            .isInstanceOf(ClamdScan.class));
            assertThat(output.getAll()).doesNotContain("WARN");
        }
        runner.withPropertyValues("triennium.files.clamd-address=" + address)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output.getAll()).contains("WARN", address, "uploads are refused");
    }

    @Test
    void keysAreNotPrinted() {
        assertThat(new FileSettings.S3(null, "bucket", "region", "key", "secret").toString())
                .doesNotContain("key", "secret");
    }
}
