package dev.triennium.spreadsheet.sheet;

import dev.triennium.domain.sheet.SheetReader;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.UnreadableSheetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

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
                | IllegalStateException
                | IOException _) {
            throw new UnreadableSheetException("The workbook is broken or too large.");
        }
    }

    private static List<SheetTable> read(OPCPackage file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        if (file.isStrictOoxmlFormat()) {
            throw new UnreadableSheetException(
                    "The workbook is in the form Strict Open XML; save it as .xlsx (Excel Workbook).");
        }
        var reader = new XSSFReader(file);
        var strings = new ReadOnlySharedStringsTable(file, false);
        var styles = reader.getStylesTable();
        var countsFrom1904 = countsFrom1904(reader);
        var tables = new ArrayList<SheetTable>();
        var rows = 0;
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            try (var sheet = sheets.next()) {
                if (tables.size() == MAX_SHEETS) {
                    throw new UnreadableSheetException(
                            "A workbook has at most {0} sheets.", MAX_SHEETS);
                }
                var contents =
                        new SheetContents(
                                styles, strings, countsFrom1904, SheetReader.MAX_ROWS - rows);
                parse(sheet, contents);
                rows += contents.rows().size();
                tables.add(
                        new SheetTable(sheets.getSheetName(), contents.rows(), contents.merges()));
            }
        }
        return tables;
    }

    private static void parse(InputStream part, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(part));
    }

    /// Programs on an old Macintosh count days from another year.
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var found = new AtomicBoolean();
        try (var workbook = reader.getWorkbookData()) {
            parse(
                    workbook,
                    new DefaultHandler() {
                        @Override
                        public void startElement(
                                String namespace, String name, String tag, Attributes attributes) {
                            var value = attributes.getValue("date1904");
                            if (name.equals("workbookPr") && value != null) {
                                found.set(value.equals("1") || value.equals("true"));
                            }
                        }
                    });
        }
        return found.get();
    }
}
