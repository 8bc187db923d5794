package dev.triennium.domain.sheet;

import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.UploadPurpose;
import java.util.Set;

/// Filled tables that come back.
public interface SheetUploadPurpose extends UploadPurpose {

    int MAX_BYTES = 10 * 1024 * 1024;

    @Override
    default Set<FileType> types() {
        return Set.of(FileType.XLSX, FileType.CSV);
    }

    @Override
    default int maxBytes() {
        return MAX_BYTES;
    }
}
