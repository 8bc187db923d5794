package dev.triennium.domain.sheet;

import dev.triennium.domain.file.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Reads the values of cells. Of a formula it takes the value that was stored with it, and never
/// computes one.
public interface SheetReader {

    int MAX_ROWS = 6_000;
    int MAX_COLUMNS = 50;

    /// Rows and columns beyond the bounds make the file unreadable; empty rows are left out.
    ///
    /// @throws UnreadableSheetException when it is broken, or larger than allowed
    List<SheetTable> read(InputStream content, FileType type) throws IOException;
}
