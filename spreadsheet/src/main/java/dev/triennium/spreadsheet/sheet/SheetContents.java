package dev.triennium.spreadsheet.sheet;

import dev.triennium.domain.sheet.CellFault;
import dev.triennium.domain.sheet.SheetReader;
import dev.triennium.domain.sheet.SheetTable;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Collects the rows of one sheet: what the cells hold, not how they look. Numbers are in full and
/// days are in ISO form, so that the language of no machine matters; of a formula the value is
/// taken that the last program stored with it.
final class SheetContents extends DefaultHandler {

    private static final String NAMESPACE =
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final @Nullable StylesTable styles;
    private final ReadOnlySharedStringsTable strings;
    private final boolean countsFrom1904;
    private final int mostRows;

    private final List<SheetTable.Row> rows = new ArrayList<>();
    private final List<SheetTable.Merge> merges = new ArrayList<>();

    private int row;
    private List<String> cells = new ArrayList<>();
    private Map<Integer, CellFault> faults = new HashMap<>();

    private int column;
    private String type = "";
    private int style;
    private boolean isFormula;
    private boolean hasValue;
    private boolean isInCell;
    private boolean isPhonetic;
    private boolean isText;
    private final StringBuilder text = new StringBuilder();

    /// @param styles null: the workbook has none
    SheetContents(
            @Nullable StylesTable styles,
            ReadOnlySharedStringsTable strings,
            boolean countsFrom1904,
            int mostRows) {
        this.styles = styles;
        this.strings = strings;
        this.countsFrom1904 = countsFrom1904;
        this.mostRows = mostRows;
    }

    List<SheetTable.Row> rows() {
        return rows;
    }

    List<SheetTable.Merge> merges() {
        return merges;
    }

    @Override
    public void startElement(String namespace, String name, String tag, Attributes attributes) {
        if (!namespace.equals(NAMESPACE)) {
            return;
        }
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> isFormula |= isInCell;
            case "rPh" -> isPhonetic = true;
            case "v" -> isText = hasValue = isInCell;
            case "t" -> isText = isInCell && !isPhonetic;
            case "mergeCell" -> merge(attributes);
            default -> {
                // How it looks.
            }
        }
    }

    @Override
    public void endElement(String namespace, String name, String tag) {
        if (!namespace.equals(NAMESPACE)) {
            return;
        }
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "rPh" -> isPhonetic = false;
            case "v", "t" -> isText = false;
            default -> {
                // How it looks.
            }
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (isText) {
            text.append(letters, start, length);
        }
    }

    /// Programs may leave out the number of a row, and the place of a cell, that follows the one
    /// before.
    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        cells = new ArrayList<>();
        faults = new HashMap<>();
        column = -1;
    }

    private void endRow() {
        if (cells.stream().allMatch(String::isEmpty) && faults.isEmpty()) {
            return;
        }
        if (rows.size() == mostRows) {
            throw StreamSheetReader.tooManyRows();
        }
        rows.add(new SheetTable.Row(row, cells, faults));
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = valueOr(attributes.getValue("t"), "n");
        style = Integer.parseInt(valueOr(attributes.getValue("s"), "0"));
        isFormula = false;
        hasValue = false;
        isInCell = true;
        text.setLength(0);
    }

    private static String valueOr(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private void endCell() {
        isInCell = false;
        var raw = text.toString();
        if (type.equals("e")) {
            requireColumn();
            faults.put(column, CellFault.ERROR);
        } else if (isFormula && raw.isEmpty() && !(hasValue && type.equals("str"))) {
            requireColumn();
            faults.put(column, CellFault.FORMULA_WITHOUT_VALUE);
        } else if (!raw.isEmpty()) {
            requireColumn();
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value(raw));
        }
    }

    private void requireColumn() {
        if (column >= SheetReader.MAX_COLUMNS) {
            throw StreamSheetReader.tooManyColumns();
        }
    }

    private String value(String raw) {
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw.strip())).getString();
            case "inlineStr", "str" ->
                    raw.contains("_x") ? new XSSFRichTextString(raw).toString() : raw;
            case "b" -> raw.strip().equals("0") ? "FALSE" : "TRUE";
            case "d" -> raw.endsWith("T00:00:00") ? raw.substring(0, raw.indexOf('T')) : raw;
            default -> number(Double.parseDouble(raw));
        };
    }

    private String number(double number) {
        if (!isDay() || !DateUtil.isValidExcelDate(number)) {
            return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        }
        var at = DateUtil.getLocalDateTime(number, countsFrom1904, true);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toString();
    }

    private boolean isDay() {
        var looks = styles == null ? null : styles.getStyleAt(style);
        return looks != null
                && DateUtil.isADateFormat(looks.getDataFormat(), looks.getDataFormatString());
    }

    private void merge(Attributes attributes) {
        var range = CellRangeAddress.valueOf(valueOr(attributes.getValue("ref"), ""));
        merges.add(
                new SheetTable.Merge(
                        range.getFirstRow() + 1,
                        range.getLastRow() + 1,
                        range.getFirstColumn(),
                        range.getLastColumn()));
    }
}
