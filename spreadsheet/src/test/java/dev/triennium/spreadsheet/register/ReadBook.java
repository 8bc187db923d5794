package dev.triennium.spreadsheet.register;

import dev.triennium.domain.register.PrintedRegister;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterSheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook about a register, as its readers see it.
public final class ReadBook {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final int PARTS_OF_A_CHARACTER = 256;

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    private final Map<String, Integer> repeated = new LinkedHashMap<>();
    private final Map<String, Integer> widths = new LinkedHashMap<>();

    private ReadBook() {}

    /// Of an organisation in Berlin.
    @SafeVarargs
    public static <R> RegisterReport<R> report(Locale locale, RegisterReport.Row<R>... rows) {
        var all = new ArrayList<RegisterReport.Row<R>>();
        for (var row : rows) {
            all.add(row);
        }
        return new RegisterReport<>("Alder", locale, ZoneId.of("Europe/Berlin"), TODAY, all);
    }

    public static <R> RegisterReport.Row<R> row(R entry) {
        return new RegisterReport.Row<>(
                entry,
                "Olga Alder",
                List.of("ISO 9001:2026 8.4", "ISO 9001:2026 9.1"),
                List.of(),
                List.of("Heat"));
    }

    public static <T extends PrintedRegister> ReadBook of(RegisterSheets<T> written, T report)
            throws IOException {
        var out = new ByteArrayOutputStream();
        written.write(report, out);
        var read = new ReadBook();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            workbook.forEach(
                    sheet -> {
                        var rows = new ArrayList<List<String>>();
                        sheet.forEach(row -> rows.add(texts(row)));
                        read.sheets.put(sheet.getSheetName(), rows);
                        read.widths.put(
                                sheet.getSheetName(),
                                sheet.getColumnWidth(0) / PARTS_OF_A_CHARACTER);
                        var columns = sheet.getRepeatingColumns();
                        read.repeated.put(
                                sheet.getSheetName(),
                                sheet.getPrintSetup().getFitWidth() > 1 && columns != null
                                        ? columns.getLastColumn() + 1
                                        : 0);
                    });
        }
        return read;
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        row.forEach(cell -> texts.add(new DataFormatter(Locale.ROOT).formatCellValue(cell)));
        return texts;
    }

    public List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    public List<List<String>> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /// How many columns each further page begins with, where the table is printed on several beside
    /// each other; else 0.
    public int repeatedColumns(String sheet) {
        return repeated.getOrDefault(sheet, 0);
    }

    /// How wide the first column is, in characters.
    public int firstWidth(String sheet) {
        return widths.getOrDefault(sheet, 0);
    }

    /// What one row of a table says, by the headings.
    public Map<String, String> entry(String sheet, int number) {
        var rows = rows(sheet);
        var said = new LinkedHashMap<String, String>();
        for (var column = 0; column < rows.getFirst().size(); column++) {
            said.put(rows.getFirst().get(column), rows.get(number).get(column));
        }
        return said;
    }
}
