package dev.triennium.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest {

    private static final FileKey KEY = FileKey.of(new TenantId(new UUID(9, 1)), new UUID(1, 1));

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsPutCanBeOpenedAndIsMeasured(@TempDir Path folder) throws IOException {
        var store = new FolderFileStore(folder);
        var stored = store.put(KEY, stream("abc"), 3).orElseThrow();
        assertThat(stored.size()).isEqualTo(3);
        assertThat(stored.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        try (var in = store.open(KEY)) {
            assertThat(in.readAllBytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(files(folder)).hasSize(1);
    }

    @Test
    void whatIsTooLongLeavesNothing(@TempDir Path folder) throws IOException {
        var store = new FolderFileStore(folder);
        assertThat(store.put(KEY, stream("abcd"), 3)).isEmpty();
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aBrokenConnectionLeavesWhatWasThere(@TempDir Path folder) throws IOException {
        var store = new FolderFileStore(folder);
        store.put(KEY, stream("first"), 100);
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Connection reset");
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        return read();
                    }
                };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> store.put(KEY, new SequenceInputStream(stream("se"), broken), 100));
        try (var in = store.open(KEY)) {
            assertThat(in.readAllBytes()).isEqualTo("first".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(files(folder)).hasSize(1);
    }

    @Test
    void whatIsDeletedIsGone(@TempDir Path folder) throws IOException {
        var store = new FolderFileStore(folder);
        store.put(KEY, stream("abc"), 3);
        store.delete(KEY);
        store.delete(KEY);
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open(KEY));
    }

    @Test
    void aKeyHasNoWayOutOfTheFolder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileKey("../../etc/passwd"));
    }

    @Test
    void theTestFileOfScannersIsFound() throws IOException {
        var scanner = new EicarScanner();
        var test = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
        assertThat(scanner.isClean(stream(test))).isFalse();
        assertThat(scanner.isClean(stream(test + "\r\n"))).isFalse();
        assertThat(scanner.isClean(stream("a;b"))).isTrue();
    }
}
