package dev.triennium.spreadsheet.sheet;

import dev.triennium.domain.file.FileType;
import dev.triennium.domain.sheet.SheetReader;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.UnreadableSheetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads workbooks and text, row by row.
@Component
public class StreamSheetReader implements SheetReader {

    @Override
    public List<SheetTable> read(InputStream content, FileType type) throws IOException {
        return switch (type) {
            case XLSX -> Workbooks.read(content);
            case CSV -> Texts.read(content);
            case DOCX, PDF, PNG, JPEG, TEXT, ZIP ->
                    throw new UnreadableSheetException("The file is no table.");
        };
    }

    static UnreadableSheetException tooManyRows() {
        return new UnreadableSheetException("A file has at most {0} rows.", MAX_ROWS);
    }

    static UnreadableSheetException tooManyColumns() {
        return new UnreadableSheetException("A row has at most {0} columns.", MAX_COLUMNS);
    }
}
