package dev.triennium.filestore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.file.Draft;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What every store does.
abstract class FileStoreContract {

    private static final TenantId TENANT = new TenantId(new UUID(9, 1));
    static final TenantScope SCOPE = new JobScopes().of("test", TENANT, ZoneOffset.UTC);

    private static final int LARGE = 8 * 1024 * 1024;

    /// Each test has a key of its own.
    final FileKey key = FileKey.of(TENANT, UUID.randomUUID());

    abstract FileStore store();

    abstract Drafts drafts();

    /// How many contents are in the store, or on the way.
    abstract int count() throws IOException;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Draft draft(byte[] content) throws IOException {
        return drafts().read(new ByteArrayInputStream(content), LARGE).orElseThrow();
    }

    StoredFile put(FileKey where, byte[] content) throws IOException {
        try (var draft = draft(content)) {
            return store().put(SCOPE, where, draft);
        }
    }

    byte[] read() throws IOException {
        try (var in = store().open(SCOPE, key)) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatIsPutCanBeOpenedAndIsMeasured() throws IOException {
        var before = count();
        var stored = put(key, bytes("abc"));
        assertThat(stored)
                .isEqualTo(
                        new StoredFile(
                                key,
                                3,
                                "ba7816bf8f01cfea414140de5dae2223"
                                        + "b00361a396177a9cb410ff61f20015ad"));
        assertThat(read()).isEqualTo(bytes("abc"));
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void anEmptyContentIsOne() throws IOException {
        put(key, new byte[0]);
        assertThat(read()).isEmpty();
    }

    @Test
    void aLaterContentTakesThePlaceOfTheFirst() throws IOException {
        put(key, bytes("the first"));
        var before = count();
        put(key, bytes("later"));
        assertThat(read()).isEqualTo(bytes("later"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatIsMissingIsSaidToBe() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store().open(SCOPE, key));
        store().delete(SCOPE, key);
    }

    @Test
    void whatIsLostOrCutShortIsSaidToBe() throws IOException {
        var stored = put(key, bytes("content"));
        assertThat(store().holds(SCOPE, stored)).isTrue();
        assertThat(store().holds(SCOPE, new StoredFile(key, 6, stored.sha256()))).isFalse();
        store().delete(SCOPE, key);
        assertThat(store().holds(SCOPE, stored)).isFalse();
    }

    @Test
    void whatIsDeletedIsGoneAndNothingElse() throws IOException {
        var other = FileKey.of(TENANT, UUID.randomUUID());
        put(key, bytes("abc"));
        put(other, bytes("other"));
        store().delete(SCOPE, key);
        store().delete(SCOPE, key);
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store().open(SCOPE, key));
        try (var in = store().open(SCOPE, other)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes("other"));
        }
    }

    @Test
    void aLargeContentIsReadAsAStreamThatMayBeGivenUp() throws IOException {
        var content = new byte[LARGE];
        new Random(7).nextBytes(content);
        put(key, content);
        for (var i = 0; i < 20; i++) {
            try (var in = store().open(SCOPE, key)) {
                assertThat(in.readNBytes(10)).isEqualTo(Arrays.copyOf(content, 10));
                in.skipNBytes(1_000);
                assertThat(in.read()).isEqualTo(Byte.toUnsignedInt(content[1_010]));
            }
        }
        assertThat(read()).isEqualTo(content);
    }

    @Test
    void ofTwoPutAtOnceOneIsThereWhole() throws Exception {
        var one = new byte[100_000];
        Arrays.fill(one, (byte) 1);
        var two = new byte[200_000];
        Arrays.fill(two, (byte) 2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 10; round++) {
                var start = new CyclicBarrier(2);
                var first =
                        threads.submit(
                                () -> {
                                    start.await();
                                    return put(key, one);
                                });
                var second =
                        threads.submit(
                                () -> {
                                    start.await();
                                    return put(key, two);
                                });
                first.get();
                second.get();
                assertThat(read()).isIn(one, two);
            }
        }
    }

    @Test
    void anotherTenantsKeyIsRefused() throws IOException {
        put(key, bytes("abc"));
        var other = new JobScopes().of("test", new TenantId(new UUID(9, 2)), ZoneOffset.UTC);
        assertThatIllegalArgumentException().isThrownBy(() -> store().open(other, key));
        assertThatIllegalArgumentException().isThrownBy(() -> store().delete(other, key));
        try (var draft = draft(bytes("foreign"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> store().put(other, key, draft));
        }
        assertThat(read()).isEqualTo(bytes("abc"));
    }

    @Test
    void aPutThatFailsLeavesWhatWasThere() throws IOException {
        put(key, bytes("first"));
        var before = count();
        var gone = draft(bytes("second"));
        gone.close();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store().put(SCOPE, key, gone));
        assertThat(read()).isEqualTo(bytes("first"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void allOfATenantIsDeletedAndNothingOfAnother() throws IOException {
        var tenant = new TenantId(UUID.randomUUID());
        var scope = new JobScopes().of("test", tenant, ZoneOffset.UTC);
        put(key, bytes("kept"));
        for (var i = 0; i < 3; i++) {
            try (var draft = draft(bytes("gone"))) {
                store().put(scope, FileKey.of(tenant, UUID.randomUUID()), draft);
            }
        }
        var before = count();
        store().deleteAll(scope);
        assertThat(count()).isEqualTo(before - 3);
        assertThat(read()).isEqualTo(bytes("kept"));
        store().deleteAll(scope);
    }
}
