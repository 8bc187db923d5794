package dev.triennium.domain.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.tenancy.TenantId;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadTablesTest {

    private static final FileKey KEY = key(1);

    private final ReadTables tables = new ReadTables();
    private final AtomicInteger reads = new AtomicInteger();

    private static FileKey key(int number) {
        return FileKey.of(new TenantId(new UUID(1, 1)), new UUID(2, number));
    }

    private Callable<List<SheetTable>> counting(String text) {
        return () -> {
            reads.incrementAndGet();
            return List.of(new SheetTable("", List.of(new SheetTable.Row(1, List.of(text)))));
        };
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        assertThat(tables.get(KEY, counting("a"))).isEqualTo(tables.get(KEY, counting("b")));
        tables.get(key(2), counting("a"));
        assertThat(reads).hasValue(2);
    }

    @Test
    void manyAtOnceReadItOnce() throws InterruptedException, ExecutionException {
        var all = new CountDownLatch(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var found =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    _ ->
                                            threads.submit(
                                                    () -> {
                                                        all.countDown();
                                                        all.await();
                                                        return tables.get(KEY, counting("a"));
                                                    }))
                            .toList();
            for (var one : found) {
                assertThat(one.get()).hasSize(1);
            }
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void onlyFewAreKeptAndNoneThatIsLarge() throws IOException {
        tables.get(KEY, counting("a"));
        for (var other = 2; other <= 5; other++) {
            tables.get(key(other), counting("a"));
        }
        tables.get(KEY, counting("a"));
        assertThat(reads).hasValue(6);
        var large = counting("x".repeat(4_000_001));
        tables.get(key(6), large);
        tables.get(key(6), large);
        assertThat(reads).hasValue(8);
    }

    @Test
    void whatCannotBeReadIsNotReadAgainButWhatFailedIs() throws IOException {
        Callable<List<SheetTable>> broken =
                () -> {
                    reads.incrementAndGet();
                    throw new UnreadableSheetException("Broken");
                };
        for (var time = 0; time < 2; time++) {
            assertThatExceptionOfType(UnreadableSheetException.class)
                    .isThrownBy(() -> tables.get(KEY, broken));
        }
        assertThat(reads).hasValue(1);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () ->
                                tables.get(
                                        key(2),
                                        () -> {
                                            throw new IOException("The store is away");
                                        }));
        assertThat(tables.get(key(2), counting("a"))).hasSize(1);
    }
}
