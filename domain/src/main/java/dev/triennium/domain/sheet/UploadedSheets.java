package dev.triennium.domain.sheet;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.file.Upload;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.tenancy.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The sheets of files that were sent for an import.
@DomainService
public final class UploadedSheets {

    private final UploadService uploads;
    private final SheetReader reader;
    private final ReadTables tables = new ReadTables();

    public UploadedSheets(UploadService uploads, SheetReader reader) {
        this.uploads = uploads;
        this.reader = reader;
    }

    /// @param purpose that the file was sent for
    /// @throws ValidationException for `uploadId`, when it cannot be read
    public List<SheetTable> read(TenantScope scope, UploadId id, String purpose) {
        return read(scope, uploads.get(scope, id, purpose, "uploadId"));
    }

    private List<SheetTable> read(TenantScope scope, Upload.Received upload) {
        try {
            return tables.get(upload.file().key(), () -> content(scope, upload));
        } catch (UnreadableSheetException e) {
            throw new ValidationException("uploadId", e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SheetTable> content(TenantScope scope, Upload.Received upload) throws IOException {
        try (var content = uploads.open(scope, upload)) {
            return reader.read(content, upload.type());
        }
    }

    /// What sheets a table has that the caller has sent, for whoever says how to read them.
    public List<UploadedTable> tables(TenantScope scope, UploadId id) {
        return read(scope, uploads.getTable(scope, id, "uploadId")).stream()
                .map(UploadedTable::of)
                .toList();
    }
}
