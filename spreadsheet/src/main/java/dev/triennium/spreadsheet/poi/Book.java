package dev.triennium.spreadsheet.poi;

import dev.triennium.domain.sheet.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
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

    /// Characters beside each other on a page in landscape that can still be read.
    private static final int MOST_ON_A_PAGE = 260;

    /// A column that is at least as wide holds words.
    private static final int NAMING_WIDTH = 20;
    private static final int LABEL_WIDTH = 26;
    private static final int BOLD_PART = 6;
    private static final int VALUE_WIDTH = 90;
    private static final short TITLE_POINTS = 20;
    private static final float HEADING_HEIGHT = 30;
    private static final float LINE_HEIGHT = 15;

    /// In points; a row can have no more.
    private static final float MAX_HEIGHT = 409;

    /// Of letters to a column's unit, a digit: letters are narrower, but do not fill their lines.
    private static final double LETTERS_PER_UNIT = 1.15;

    /// As what is not styled.
    private static final String FONT = "Calibri";

    private static final short POINTS = 11;

    /// In inches, left and right.
    private static final double MARGIN = 0.4;

    private static final int PAGE_COLUMNS = 7;
    private static final int PAGE_LABEL_WIDTH = 44;
    private static final int PAGE_COLUMN_WIDTH = 14;

    /// Of a chart: its title and axis, and then for each bar.
    private static final int CHART_ROWS = 6;
    private static final int CHART_ROWS_EACH = 1;
    private static final int BAR_GAP = 60;

    private static final String BAR = "4472C4";
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

        /// Of 1.
        record Share(double share) implements Value {}

        /// @param currency its code
        record Price(BigDecimal amount, String currency) implements Value {}

        record Day(LocalDate day) implements Value {}

        /// Stands alone in its row of a table, above those that belong to it.
        record Group(String text) implements Value {}

        record Nothing() implements Value {}
    }

    public static Value text(String text) {
        return new Value.Text(text, Tone.PLAIN);
    }

    /// What the bars of a chart are measured by.
    ///
    /// @param format of the numbers along it, as in cells
    /// @param most where it ends
    /// @param step from line to line
    public record Scale(String format, double most, double step) {}

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, true);
    private final Map<Tone, CellStyle> tones = new EnumMap<>(Tone.class);
    private final Map<String, CellStyle> prices = new HashMap<>();
    private final CellStyle amount;
    private final CellStyle share;
    private final CellStyle group;
    private final CellStyle heading;
    private final CellStyle day;
    private final CellStyle title;
    private final CellStyle label;
    private final CellStyle section;

    /// Of a number beside its label, where nothing stands below it that it would be added up with.
    private final CellStyle beside;

    public Book() {
        // Some programs cannot read the other form, and none of our files needs it.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        for (var tone : Tone.values()) {
            tones.put(tone, body(tone.fill));
        }
        heading = body(BLUE);
        heading.setFont(font(true, WHITE, null));
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        amount = number();
        share = number();
        share.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        group = body("D9E2F3");
        group.setFont(font(true, BLUE, null));
        group.setWrapText(false);
        day = body(WHITE);
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        day.setAlignment(HorizontalAlignment.LEFT);
        beside = body(WHITE);
        beside.setAlignment(HorizontalAlignment.LEFT);
        title = workbook.createCellStyle();
        title.setFont(font(true, BLUE, TITLE_POINTS));
        label = workbook.createCellStyle();
        label.setFont(font(true, "404040", null));
        label.setVerticalAlignment(VerticalAlignment.TOP);
        section = workbook.createCellStyle();
        section.setFont(font(true, BLUE, null));
    }

    /// With as many decimals as the amount has.
    private CellStyle price(Value.Price price) {
        var style = number();
        var decimals = price.amount().scale();
        var number = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        var format = number + "\\ [$" + price.currency() + "]";
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /// Beside a label, where nothing stands below it that it would be added up with.
    private CellStyle leftPrice(Value.Price price) {
        var style = price(price);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 0);
        return style;
    }

    /// Not so close to the text beside it that they read as one.
    private CellStyle number() {
        var style = body(WHITE);
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        style.setWrapText(false);
        return style;
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
        font.setFontName(FONT);
        font.setFontHeightInPoints(points == null ? POINTS : points);
        return font;
    }

    private static XSSFColor color(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex));
    }

    /// A sheet of labels and what they say. A value without a label is a heading between them.
    public void addCover(String name, String headline, List<Map.Entry<String, Value>> lines) {
        var sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, labelWidth(lines) * WIDTH_UNIT);
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
                if (line.getValue() instanceof Value.Amount) {
                    row.getCell(1).setCellStyle(beside);
                }
                fitHeight(row, lines(line.getValue(), VALUE_WIDTH));
            }
        }
        print(sheet, false);
    }

    /// What is printed in bold takes a little more than its letters.
    private static int labelWidth(List<Map.Entry<String, Value>> lines) {
        var longest =
                lines.stream()
                        .filter(line -> !(line.getValue() instanceof Value.Nothing))
                        .mapToInt(line -> line.getKey().length())
                        .max()
                        .orElse(0);
        return Math.clamp(longest + longest / BOLD_PART, LABEL_WIDTH, PAGE_LABEL_WIDTH);
    }

    /// A sheet for people to read from top to bottom, one page wide.
    public Page addPage(String name, String headline) {
        var sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, PAGE_LABEL_WIDTH * WIDTH_UNIT);
        for (var column = 1; column < PAGE_COLUMNS; column++) {
            sheet.setColumnWidth(column, PAGE_COLUMN_WIDTH * WIDTH_UNIT);
        }
        var top = sheet.createRow(1).createCell(0);
        top.setCellValue(fitting(headline));
        top.setCellStyle(title);
        print(sheet, false);
        return new Page(sheet);
    }

    /// What is written on it stands below what was written before.
    public final class Page {

        private final Sheet sheet;
        private int next = 3;

        private Page(Sheet sheet) {
            this.sheet = sheet;
        }

        /// Labels and what they say.
        public void addLines(List<Map.Entry<String, Value>> lines) {
            for (var line : lines) {
                var row = sheet.createRow(next);
                var left = row.createCell(0);
                left.setCellValue(fitting(line.getKey()));
                left.setCellStyle(label);
                for (var column = 1; column < PAGE_COLUMNS; column++) {
                    row.createCell(column).setCellStyle(style(Tone.PLAIN));
                }
                write(row.getCell(1), line.getValue());
                if (line.getValue() instanceof Value.Price price) {
                    row.getCell(1).setCellStyle(leftPrice(price));
                }
                sheet.addMergedRegion(new CellRangeAddress(next, next, 1, PAGE_COLUMNS - 1));
                fitHeight(row, lines(line.getValue(), (PAGE_COLUMNS - 1) * PAGE_COLUMN_WIDTH));
                next++;
            }
        }

        /// @return the rows, from 0
        public Rows addTable(String name, List<String> headings, List<List<Value>> rows) {
            next++;
            var above = sheet.createRow(next++).createCell(0);
            above.setCellValue(fitting(name));
            above.setCellStyle(section);
            var top = sheet.createRow(next++);
            top.setHeightInPoints(HEADING_HEIGHT);
            for (var column = 0; column < headings.size(); column++) {
                var cell = top.createCell(column);
                cell.setCellValue(headings.get(column));
                cell.setCellStyle(heading);
            }
            var first = next;
            for (var values : rows) {
                var row = sheet.createRow(next++);
                for (var column = 0; column < values.size(); column++) {
                    write(row.createCell(column), values.get(column));
                }
                fitHeight(row, lines(values.getFirst(), PAGE_LABEL_WIDTH));
            }
            return new Rows(first, next - 1);
        }

        /// The numbers in one column of a table, as bars.
        ///
        /// @param numbers null: no bar
        public void addBars(
                String name,
                Rows rows,
                int column,
                Scale scale,
                List<String> labels,
                List<@Nullable Double> numbers) {
            next++;
            var height = CHART_ROWS + rows.count() * CHART_ROWS_EACH;
            var target = workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
            var drawing = target.createDrawingPatriarch();
            var chart =
                    drawing.createChart(
                            drawing.createAnchor(0, 0, 0, 0, 0, next, PAGE_COLUMNS, next + height));
            chart.setTitleText(name);
            chart.setTitleOverlay(false);
            var categories = chart.createCategoryAxis(AxisPosition.LEFT);
            categories.setOrientation(AxisOrientation.MAX_MIN);
            var values = chart.createValueAxis(AxisPosition.BOTTOM);
            values.setCrosses(AxisCrosses.MAX);
            values.setMinimum(0);
            values.setMaximum(scale.most());
            values.setMajorUnit(scale.step());
            values.setNumberFormat(scale.format());
            var data = chart.createData(ChartTypes.BAR, categories, values);
            data.setVaryColors(false);
            var series =
                    data.addSeries(
                            XDDFDataSourcesFactory.fromArray(
                                    labels.toArray(String[]::new), range(rows, 0)),
                            XDDFDataSourcesFactory.fromArray(
                                    numbers.toArray(Double[]::new), range(rows, column)));
            series.setTitle(name, null);
            series.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(BAR))));
            if (data instanceof XDDFBarChartData bars) {
                bars.setBarDirection(BarDirection.BAR);
                bars.setGapWidth(BAR_GAP);
            }
            chart.plot(data);
            next += height;
        }

        private String range(Rows rows, int column) {
            return new CellRangeAddress(rows.first(), rows.last(), column, column)
                    .formatAsString(sheet.getSheetName(), true);
        }
    }

    /// Those of a table on a page, from 0.
    public record Rows(int first, int last) {

        int count() {
            return last - first + 1;
        }
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
            cell.setCellValue(fitting(column));
            cell.setCellStyle(heading);
        }
        var across = pagesAcross(columns);
        var known = across == 1 ? 0 : namingColumns(columns);
        sheet.createFreezePane(known, 1);
        var number = 1;
        for (var values : rows) {
            write(sheet.createRow(number++), columns, values);
        }
        sheet.setAutoFilter(
                new CellRangeAddress(0, Math.max(1, number - 1), 0, columns.size() - 1));
        print(sheet, true);
        sheet.getPrintSetup().setFitWidth((short) across);
        if (known > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, known - 1));
        }
        return sheet;
    }

    /// On how many pages beside each other it can still be read.
    private static int pagesAcross(List<Column> columns) {
        var shown = columns.stream().filter(column -> !column.isHidden());
        var width = shown.mapToInt(column -> Math.min(column.width(), MAX_WIDTH)).sum();
        return Math.ceilDiv(width, MOST_ON_A_PAGE);
    }

    /// How many columns from the left it takes to know what a row is about.
    private static int namingColumns(List<Column> columns) {
        return 1
                + IntStream.range(0, columns.size())
                        .filter(index -> columns.get(index).width() >= NAMING_WIDTH)
                        .filter(index -> !columns.get(index).isHidden())
                        .findFirst()
                        .orElse(0);
    }

    /// What explains a heading goes to a line of its own rather than being torn.
    private static String fitting(Column column) {
        var text = column.heading();
        return text.length() > column.width() ? text.replace(" (", "\n(") : text;
    }

    private void write(Row row, List<Column> columns, List<Value> values) {
        if (values.getFirst() instanceof Value.Group) {
            for (var index = 0; index < columns.size(); index++) {
                row.createCell(index).setCellStyle(group);
            }
            write(row.getCell(0), values.getFirst());
            return;
        }
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
                var letters = Math.max(1, (int) (width * LETTERS_PER_UNIT));
                yield text.lines()
                        .mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), letters)))
                        .sum();
            }
            case Value.Amount _, Value.Share _, Value.Price _, Value.Day _ -> 1;
            case Value.Group _, Value.Nothing _ -> 1;
        };
    }

    private void write(Cell cell, Value value) {
        cell.setCellStyle(style(Tone.PLAIN));
        switch (value) {
            case Value.Text(var text, var tone) -> {
                cell.setCellValue(fitting(CellText.defuse(text)));
                cell.setCellStyle(style(tone));
            }
            case Value.Amount(var number) -> {
                cell.setCellValue(number);
                cell.setCellStyle(amount);
            }
            case Value.Share(var part) -> {
                cell.setCellValue(part);
                cell.setCellStyle(share);
            }
            case Value.Price price -> {
                cell.setCellValue(price.amount().doubleValue());
                cell.setCellStyle(prices.computeIfAbsent(price.currency(), _ -> price(price)));
            }
            case Value.Group(var text) -> {
                cell.setCellValue(fitting(CellText.defuse(text)));
                cell.setCellStyle(group);
            }
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

    /// As wide as a page; a table in landscape, with the headings on each.
    private static void print(Sheet sheet, boolean isTable) {
        var setup = sheet.getPrintSetup();
        setup.setLandscape(isTable);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
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
