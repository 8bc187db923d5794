package dev.triennium.spreadsheet.answersheet;

import dev.triennium.domain.answersheet.SheetReader;
import dev.triennium.domain.answersheet.SheetTable;
import dev.triennium.domain.answersheet.UnreadableSheetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Workbooks, as a stream of cells: nothing is built that formulas or macros could run in, and of
/// a formula the value is taken that the last program stored with it.
final class Workbooks {

    private static final int MAX_SHEETS = 20;

    /// One part of a workbook, unzipped; the whole was measured when the file came.
    private static final long MAX_PART = 64L * 1024 * 1024;

    /// A text of mostly the same letter can be smaller than POI's own limit of 1 to 100.
    private static final double MIN_INFLATE_RATIO = 0.002;

    static {
        ZipSecureFile.setMaxEntrySize(MAX_PART);
        ZipSecureFile.setMaxTextSize(MAX_PART);
        ZipSecureFile.setMinInflateRatio(MIN_INFLATE_RATIO);
    }

    private Workbooks() {}

    static List<SheetTable> read(InputStream content) throws IOException {
        try (var file = OPCPackage.open(content)) {
            return read(file);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IOException _) {
            throw new UnreadableSheetException("The workbook is broken or too large");
        }
    }

    private static List<SheetTable> read(OPCPackage file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(file);
        var strings = new ReadOnlySharedStringsTable(file, false);
        var styles = reader.getStylesTable();
        var tables = new ArrayList<SheetTable>();
        var rows = 0;
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            try (var sheet = sheets.next()) {
                if (tables.size() == MAX_SHEETS) {
                    throw new UnreadableSheetException(
                            "A workbook has at most " + MAX_SHEETS + " sheets");
                }
                var cells = new Cells(SheetReader.MAX_ROWS - rows);
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(
                        new XSSFSheetXMLHandler(
                                styles, strings, cells, new DataFormatter(), false));
                parser.parse(new InputSource(sheet));
                rows += cells.rows.size();
                tables.add(new SheetTable(sheets.getSheetName(), cells.rows));
            }
        }
        return tables;
    }

    /// Collects the rows of one sheet.
    private static final class Cells implements SheetContentsHandler {

        private final int mostRows;
        private final List<SheetTable.Row> rows = new ArrayList<>();
        private List<String> current = new ArrayList<>();

        Cells(int mostRows) {
            this.mostRows = mostRows;
        }

        @Override
        public void startRow(int row) {
            current = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            if (current.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (rows.size() == mostRows) {
                throw StreamSheetReader.tooManyRows();
            }
            rows.add(new SheetTable.Row(row + 1, current));
        }

        /// Programs may leave out the reference of a cell that follows the one before.
        @Override
        public void cell(
                @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            var column = reference == null ? current.size() : new CellReference(reference).getCol();
            if (value == null || value.isEmpty()) {
                return;
            }
            if (column >= SheetReader.MAX_COLUMNS) {
                throw StreamSheetReader.tooManyColumns();
            }
            while (current.size() < column) {
                current.add("");
            }
            current.add(value);
        }
    }
}
