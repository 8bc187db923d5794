package dev.triennium.filestore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.file.VirusScan.Clean;
import dev.triennium.domain.file.VirusScan.Infected;
import dev.triennium.domain.file.VirusScan.NotLookedAt;
import dev.triennium.domain.file.VirusScan.Unknown;
import dev.triennium.domain.file.VirusScan.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScanTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int PLENTY = 100_000_000;

    @TempDir private Path folder = Path.of("");

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private Verdict scan(byte[] content, int mostBytes, Function<byte[], String> verdict)
            throws IOException {
        try (var clamd = new FakeClamd(mostBytes, verdict)) {
            return new ClamdScan(clamd.address(), LONG).scan(file(content));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64 * 1024, 64 * 1024 + 1, 3_000_000})
    void theScannerGetsTheWholeContent(int size) throws IOException {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        var seen = new AtomicReference<byte[]>();
        assertThat(
                        scan(
                                content,
                                PLENTY,
                                all -> {
                                    seen.set(all);
                                    return "stream: OK";
                                }))
                .isEqualTo(new Clean());
        assertThat(Arrays.equals(seen.get(), content)).isTrue();
    }

    @Test
    void whatItFindsHasAName() throws IOException {
        assertThat(scan(new byte[3], PLENTY, _ -> "stream: Win.Test.EICAR_HDB-1 FOUND"))
                .isEqualTo(new Infected("Win.Test.EICAR_HDB-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Can't allocate memory ERROR", "", "stream: Perhaps", "UNKNOWN COMMAND"})
    void anyOtherReplyIsNotTakenForClean(String reply) throws IOException {
        assertThat(scan(new byte[3], PLENTY, _ -> reply)).isInstanceOf(Unknown.class);
    }

    @Test
    void aFileBeyondItsOwnLimitIsNotScanned() throws IOException {
        assertThat(scan(new byte[5_000_000], 1_000_000, _ -> "stream: OK"))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void aScannerThatHangsIsGivenUp() throws IOException {
        try (var clamd = new FakeClamd(PLENTY, FakeClamd::never)) {
            assertThat(new ClamdScan(clamd.address(), SHORT).scan(file(new byte[3])))
                    .isInstanceOf(Unknown.class);
        }
    }

    /// Nothing is read, so that the line is full before the content is sent.
    @Test
    void aScannerThatReadsNothingIsGivenUp() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var scan = new ClamdScan("127.0.0.1:" + deaf.getLocalPort(), SHORT);
            assertThat(scan.scan(file(new byte[20_000_000]))).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void aScannerThatIsAwayCannotScan() throws IOException {
        String address;
        try (var clamd = new FakeClamd(PLENTY, _ -> "stream: OK")) {
            address = clamd.address();
        }
        var scan = new ClamdScan(address, LONG);
        assertThat(scan.scan(file(new byte[3]))).isInstanceOf(Unknown.class);
        assertThat(scan.ping()).isFalse();
        assertThat(new ClamdScan("unix:" + folder.resolve("none"), LONG).ping()).isFalse();
        assertThat(new ClamdScan("no-such-host.invalid:3310", LONG).ping()).isFalse();
    }

    @Test
    void aScannerThatIsThereAnswersAPing() throws IOException {
        try (var clamd = new FakeClamd(PLENTY, _ -> "stream: OK")) {
            assertThat(new ClamdScan(clamd.address(), LONG).ping()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:", ":3310", "localhost:clamd"})
    void anAddressHasAForm(String address) {
        assertThatExceptionOfType(FileSettingsException.class)
                .isThrownBy(() -> new ClamdScan(address, LONG));
    }

    @Test
    void withoutAScannerOnlyTheTestFileOfScannersIsFound() throws IOException {
        var scan = new TestFileScan(new NotLookedAt());
        var test = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
        assertThat(scan.scan(file(test.getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(Infected.class);
        assertThat(scan.scan(file((test + "\r\n").getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(Infected.class);
        assertThat(scan.scan(file(new byte[] {'a', ';'}))).isEqualTo(new NotLookedAt());
    }
}
