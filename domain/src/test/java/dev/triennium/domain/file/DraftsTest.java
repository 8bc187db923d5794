package dev.triennium.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    @TempDir private Path folder = Path.of("");
    private Drafts drafts = new Drafts(folder);

    @BeforeEach
    void useTheFolder() {
        drafts = new Drafts(folder);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void whatComesInIsMeasuredAndGoesWhenItIsClosed() throws IOException {
        try (var draft = drafts.read(stream("abc"), 3).orElseThrow()) {
            assertThat(draft.path()).hasContent("abc");
            assertThat(draft.size()).isEqualTo(3);
            assertThat(draft.sha256())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsTooLongLeavesNothing() throws IOException {
        assertThat(drafts.read(stream("abcd"), 3)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void aBrokenConnectionLeavesNothing() throws IOException {
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
                .isThrownBy(() -> drafts.read(new SequenceInputStream(stream("a"), broken), 100));
        assertThat(files()).isEmpty();
    }

    @Test
    void onlyWhatIsOlderThanADayIsLeftOver() throws IOException {
        var open = drafts.write(_ -> {});
        var old = drafts.write(_ -> {});
        var other = Files.createFile(folder.resolve("not-ours"));
        var twoDaysAgo =
                FileTime.fromMillis(Files.getLastModifiedTime(other).toMillis() - 2 * 86_400_000L);
        Files.setLastModifiedTime(old.path(), twoDaysAgo);
        Files.setLastModifiedTime(other, twoDaysAgo);
        drafts.discardLeftOvers();
        assertThat(files()).containsExactlyInAnyOrder(open.path(), other);
    }
}
