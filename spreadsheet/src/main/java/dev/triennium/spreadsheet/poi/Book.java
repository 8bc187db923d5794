package dev.triennium.spreadsheet.poi;

import dev.triennium.domain.answersheet.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/// A workbook in our look: a cover sheet, and tables whose headings stay in sight and filter.
/// Rows go to the disk as they are written.
public final class Book implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH_UNIT = 256;
    private static final int MAX_WIDTH = 255;
    private static final int LABEL_WIDTH = 26;
    private static final int VALUE_WIDTH = 90;
    private static final short TITLE_POINTS = 20;
    private static final float HEADING_HEIGHT = 30;
    private static final float LINE_HEIGHT = 15;

    /// In points; a row can have no more.
    private static final float MAX_HEIGHT = 409;

    /// Words do not fill their lines, and fonts differ.
    private static final double USED_WIDTH = 0.85;

    private static final String BLUE = "1F3864";
    private static final String WHITE = "FFFFFF";

    /// What the colour of a cell says.
    public enum Tone {
        PLAIN(WHITE),
        GOOD("C6EFCE"),
        FAIR("FFEB9C"),
        BAD("FFC7CE"),
        NEUTRAL("E7E6E6");

        private final String fill;

        Tone(String fill) {
            this.fill = fill;
        }
    }

    /// @param width in characters
    public record Column(String heading, int width, boolean isHidden) {

        public static Column of(String heading, int width) {
            return new Column(heading, width, false);
        }
    }

    /// What stands in one cell.
    public sealed interface Value {

        record Text(String text, Tone tone) implements Value {}

        record Amount(double amount) implements Value {}

        record Day(LocalDate day) implements Value {}

        record Nothing() implements Value {}
    }

    public static Value text(String text) {
        return new Value.Text(text, Tone.PLAIN);
    }

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, true);
    private final Map<Tone, CellStyle> tones = new EnumMap<>(Tone.class);
    private final CellStyle heading;
    private final CellStyle day;
    private final CellStyle title;
    private final CellStyle label;
    private final CellStyle section;

    public Book() {
        // Some programs cannot read the other form, and none of our files needs it.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        for (var tone : Tone.values()) {
            tones.put(tone, body(tone.fill));
        }
        heading = body(BLUE);
        heading.setFont(font(true, WHITE, null));
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        day = body(WHITE);
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        day.setAlignment(HorizontalAlignment.LEFT);
        title = workbook.createCellStyle();
        title.setFont(font(true, BLUE, TITLE_POINTS));
        label = workbook.createCellStyle();
        label.setFont(font(true, "404040", null));
        label.setVerticalAlignment(VerticalAlignment.TOP);
        section = workbook.createCellStyle();
        section.setFont(font(true, BLUE, null));
    }

    private CellStyle body(String fill) {
        var style = (XSSFCellStyle) workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (!fill.equals(WHITE)) {
            style.setFillForegroundColor(color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        var line = color("D0CECE");
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(line);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(line);
        return style;
    }

    private XSSFFont font(boolean isBold, String color, @Nullable Short points) {
        var font = (XSSFFont) workbook.createFont();
        font.setBold(isBold);
        font.setColor(color(color));
        if (points != null) {
            font.setFontHeightInPoints(points);
        }
        return font;
    }

    private static XSSFColor color(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex));
    }

    /// A sheet of labels and what they say. A value without a label is a heading between them.
    public void addCover(String name, String headline, List<Map.Entry<String, Value>> lines) {
        var sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, LABEL_WIDTH * WIDTH_UNIT);
        sheet.setColumnWidth(1, VALUE_WIDTH * WIDTH_UNIT);
        var top = sheet.createRow(1).createCell(0);
        top.setCellValue(fitting(headline));
        top.setCellStyle(title);
        var index = 3;
        for (var line : lines) {
            var row = sheet.createRow(index++);
            var left = row.createCell(0);
            left.setCellValue(fitting(line.getKey()));
            left.setCellStyle(line.getValue() instanceof Value.Nothing ? section : label);
            if (!(line.getValue() instanceof Value.Nothing)) {
                write(row.createCell(1), line.getValue());
                fitHeight(row, lines(line.getValue(), VALUE_WIDTH));
            }
        }
        print(sheet, false);
    }

    /// A sheet whose first row is the headings.
    public Sheet addTable(String name, List<Column> columns, Iterable<List<Value>> rows) {
        var sheet = workbook.createSheet(name);
        var top = sheet.createRow(0);
        top.setHeightInPoints(HEADING_HEIGHT);
        for (var index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            sheet.setColumnWidth(index, Math.min(column.width(), MAX_WIDTH) * WIDTH_UNIT);
            sheet.setColumnHidden(index, column.isHidden());
            var cell = top.createCell(index);
            cell.setCellValue(column.heading());
            cell.setCellStyle(heading);
        }
        sheet.createFreezePane(0, 1);
        var number = 1;
        for (var values : rows) {
            write(sheet.createRow(number++), columns, values);
        }
        sheet.setAutoFilter(
                new CellRangeAddress(0, Math.max(1, number - 1), 0, columns.size() - 1));
        print(sheet, true);
        return sheet;
    }

    private void write(Row row, List<Column> columns, List<Value> values) {
        var lines = 1;
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            write(row.createCell(index), value);
            if (!columns.get(index).isHidden()) {
                lines = Math.max(lines, lines(value, columns.get(index).width()));
            }
        }
        fitHeight(row, lines);
    }

    /// Not every program finds the height of wrapped text by itself.
    private static void fitHeight(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(Math.min(lines * LINE_HEIGHT, MAX_HEIGHT));
        }
    }

    /// About how many it takes.
    ///
    /// @param width of the column, in characters
    private static int lines(Value value, int width) {
        return switch (value) {
            case Value.Text(var text, _) -> {
                var letters = Math.max(1, (int) (width * USED_WIDTH));
                yield text.lines()
                        .mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), letters)))
                        .sum();
            }
            case Value.Amount _, Value.Day _, Value.Nothing _ -> 1;
        };
    }

    private void write(Cell cell, Value value) {
        cell.setCellStyle(style(Tone.PLAIN));
        switch (value) {
            case Value.Text(var text, var tone) -> {
                cell.setCellValue(fitting(CellText.defuse(text)));
                cell.setCellStyle(style(tone));
            }
            case Value.Amount(var amount) -> cell.setCellValue(amount);
            case Value.Day(var date) -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Value.Nothing() -> {
                // An empty cell with a border.
            }
        }
    }

    private CellStyle style(Tone tone) {
        return Objects.requireNonNull(tones.get(tone));
    }

    /// A cell takes no more than this; none of our texts is longer but several together.
    private static String fitting(String text) {
        var most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= most ? text : text.substring(0, most);
    }

    /// Landscape, as wide as a page, with the headings on each.
    private static void print(Sheet sheet, boolean isTable) {
        var setup = sheet.getPrintSetup();
        setup.setLandscape(isTable);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        if (isTable) {
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        }
    }

    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
