package dev.triennium.spreadsheet.answersheet;

import dev.triennium.domain.answersheet.SheetReader;
import dev.triennium.domain.answersheet.SheetTable;
import dev.triennium.domain.answersheet.UnreadableSheetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Tables as text: comma or semicolon, UTF-8 with or without a byte order mark.
final class Texts {

    private static final int BOM = 0xFEFF;
    private static final int FIRST_LINE = 10_000;

    private Texts() {}

    static List<SheetTable> read(InputStream content) throws IOException {
        var reader =
                new BufferedReader(
                        new InputStreamReader(content, StandardCharsets.UTF_8), FIRST_LINE);
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(reader)).get();
        var rows = new ArrayList<SheetTable.Row>();
        try (var parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (var record : parser) {
                add(rows, record);
            }
        } catch (CSVException | UncheckedIOException | IllegalStateException _) {
            throw new UnreadableSheetException("The quotes do not match");
        }
        return List.of(new SheetTable("", rows));
    }

    private static void add(List<SheetTable.Row> rows, CSVRecord record) {
        if (record.size() > SheetReader.MAX_COLUMNS) {
            throw StreamSheetReader.tooManyColumns();
        }
        var cells = record.toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (rows.size() == SheetReader.MAX_ROWS) {
            throw StreamSheetReader.tooManyRows();
        }
        rows.add(new SheetTable.Row(Math.toIntExact(record.getRecordNumber()), cells));
    }

    /// Whichever stands in the first line more often, outside of quotes.
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(FIRST_LINE);
        var commas = 0;
        var semicolons = 0;
        var isQuoted = false;
        for (var read = 0; read < FIRST_LINE; read++) {
            var letter = reader.read();
            if (letter < 0 || (!isQuoted && (letter == '\n' || letter == '\r'))) {
                break;
            }
            isQuoted ^= letter == '"';
            if (!isQuoted && letter == ',') {
                commas++;
            }
            if (!isQuoted && letter == ';') {
                semicolons++;
            }
        }
        reader.reset();
        return semicolons > commas ? ';' : ',';
    }
}
