package dev.triennium.spreadsheet.sheet;

import dev.triennium.domain.file.TextEncoding;
import dev.triennium.domain.sheet.SheetReader;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.UnreadableSheetException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Tables as text: with commas, semicolons or tabs, in the encodings that programs save them in.
final class Texts {

    private static final int BOM = 0xFEFF;
    private static final String DELIMITERS = ",;\t";

    /// What a program writes into a line of its own, above the table.
    private static final Pattern DELIMITER = Pattern.compile("\\uFEFF?\"?sep=([,;\t])\"?\\R");

    private Texts() {}

    static List<SheetTable> read(InputStream content) throws IOException {
        var text =
                TextEncoding.decode(content.readAllBytes())
                        .orElseThrow(
                                () ->
                                        new UnreadableSheetException(
                                                "The letters cannot be read; save the table as"
                                                        + " CSV UTF-8."));
        var named = DELIMITER.matcher(text);
        var isNamed = named.lookingAt();
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(isNamed ? named.group(1).charAt(0) : delimiter(text))
                        .get();
        var reader = new StringReader(text.substring(isNamed ? named.end() : start(text)));
        var rows = new ArrayList<SheetTable.Row>();
        try (var parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (var record : parser) {
                add(rows, record, isNamed ? 1 : 0);
            }
        } catch (CSVException | UncheckedIOException | IllegalStateException _) {
            throw new UnreadableSheetException("The quotes do not match.");
        }
        return List.of(new SheetTable("", rows));
    }

    private static int start(String text) {
        return !text.isEmpty() && text.charAt(0) == BOM ? 1 : 0;
    }

    private static void add(List<SheetTable.Row> rows, CSVRecord record, int above) {
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
        rows.add(new SheetTable.Row(Math.toIntExact(record.getRecordNumber()) + above, cells));
    }

    /// Whichever stands in the first line most often, outside of quotes.
    private static char delimiter(String text) {
        var counts = new int[DELIMITERS.length()];
        var isQuoted = false;
        for (var place = start(text); place < text.length(); place++) {
            var letter = text.charAt(place);
            if (!isQuoted && (letter == '\n' || letter == '\r')) {
                break;
            }
            isQuoted ^= letter == '"';
            var known = DELIMITERS.indexOf(letter);
            if (!isQuoted && known >= 0) {
                counts[known]++;
            }
        }
        var best = 0;
        for (var known = 1; known < counts.length; known++) {
            best = counts[known] > counts[best] ? known : best;
        }
        return DELIMITERS.charAt(best);
    }
}
