package dev.triennium.domain.sheet;

import dev.triennium.domain.file.FileKey;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// What was read last. Who looks at one file again, or several times at once, has it read once: it
/// is the dear part of a preview.
public final class ReadTables {

    private static final int MOST_FILES = 4;

    /// What is larger is read again.
    private static final int MOST_LETTERS = 4_000_000;

    private final Map<FileKey, FutureTask<List<SheetTable>>> files =
            new LinkedHashMap<>(MOST_FILES, 1, true);

    /// @throws UnreadableSheetException when that is what reading it came to
    public List<SheetTable> get(FileKey key, Callable<List<SheetTable>> read) throws IOException {
        var task = task(key, read);
        task.run();
        try {
            var tables = task.get();
            if (letters(tables) > MOST_LETTERS) {
                forget(key, task);
            }
            return tables;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableSheetException unreadable) {
                throw unreadable;
            }
            forget(key, task);
            throw new IOException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private FutureTask<List<SheetTable>> task(FileKey key, Callable<List<SheetTable>> read) {
        synchronized (files) {
            var task = files.computeIfAbsent(key, _ -> new FutureTask<>(read));
            if (files.size() > MOST_FILES) {
                files.remove(files.keySet().iterator().next());
            }
            return task;
        }
    }

    private void forget(FileKey key, FutureTask<List<SheetTable>> task) {
        synchronized (files) {
            files.remove(key, task);
        }
    }

    private static long letters(List<SheetTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .mapToLong(String::length)
                .sum();
    }
}
