package dev.triennium.filestore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileStore;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// Against S3Proxy, a server that checks signatures and hashes as Amazon's does.
class S3FileStoreTest extends FileStoreContract {

    private static final String BUCKET = "triennium";
    private static final S3Proxy SERVER = started();
    private static final FileStore STORE = store(SERVER.getPort(), "secret");

    @TempDir private Path incoming = Path.of("");

    private static S3Proxy started() {
        var server =
                S3Proxy.builder()
                        .blobStore(new TransientNio2BlobStore())
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                        .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    @BeforeAll
    static void makeTheBucket() {
        try (var s3 = client()) {
            s3.createBucket(bucket -> bucket.bucket(BUCKET));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    private static FileSettings.S3 settings(int port, String secret) {
        return new FileSettings.S3(
                URI.create("http://127.0.0.1:" + port), BUCKET, "eu-central-1", "key", secret);
    }

    private static S3Client client() {
        return S3FileStore.client(settings(SERVER.getPort(), "secret"));
    }

    @Override
    FileStore store() {
        return STORE;
    }

    private static FileStore store(int port, String secret) {
        return S3FileStore.of(settings(port, secret));
    }

    @Override
    Drafts drafts() {
        return new Drafts(incoming);
    }

    @Override
    int count() throws IOException {
        try (var s3 = client();
                var files = Files.list(incoming)) {
            return s3.listObjectsV2(list -> list.bucket(BUCKET)).keyCount() + (int) files.count();
        }
    }

    @Test
    void aServerThatRefusesTheKeyKeepsNothing() throws IOException {
        try (var draft = draft(bytes("abc"))) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> store(SERVER.getPort(), "wrong").put(SCOPE, key, draft));
        }
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store().open(SCOPE, key));
    }

    @Test
    void aLineThatBreaksLeavesWhatWasThere() throws IOException {
        put(key, bytes("first"));
        try (var line = new BreakingLine(SERVER.getPort(), 100_000);
                var draft = draft(new byte[5_000_000])) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> store(line.port(), "secret").put(SCOPE, key, draft));
        }
        assertThat(read()).isEqualTo(bytes("first"));
    }

    @Test
    void aServerThatIsAwayIsNotTakenForAMissingFile() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store(port, "secret").open(SCOPE, key))
                .isNotInstanceOf(NoSuchFileException.class);
    }
}
