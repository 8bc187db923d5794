package dev.triennium.spreadsheet.staffsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.staffsheet.StaffColumn;
import dev.triennium.domain.staffsheet.StaffReport;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookStaffSheetsTest {

    /// In characters: a page across holds them in letters that can be read.
    private static final int PAGE = 215;

    private static final int UNIT = 256;

    private static final Colleague EMIL =
            new Colleague(
                    new ColleagueId(new UUID(2, 1)),
                    1,
                    new Colleague.Profile(
                            "Emil",
                            "Ödman",
                            null,
                            null,
                            null,
                            null,
                            Locale.GERMAN,
                            null,
                            null,
                            null),
                    null);

    @Test
    void aTemplateCanBePrintedAndItsHeadingsBreakBeforeWhatExplainsThem() throws IOException {
        var out = new ByteArrayOutputStream();
        new WorkbookStaffSheets()
                .writeTemplate(
                        new StaffReport("Alder", Locale.GERMAN, List.of(EMIL), List.of()), out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            var headings = sheet.getRow(0);
            var place = List.of(StaffColumn.values()).indexOf(StaffColumn.ACTIVE_FROM);
            assertThat(headings.getCell(place).getStringCellValue())
                    .isEqualTo("Erster Tag\n(JJJJ-MM-TT)");
            assertThat(headings.getCell(0).getCellStyle().getFont().getFontName())
                    .isEqualTo(sheet.getRow(1).getCell(0).getCellStyle().getFont().getFontName());
            var width = 0;
            for (var column = 0; column < headings.getLastCellNum(); column++) {
                width += sheet.getColumnWidth(column) / UNIT;
            }
            assertThat(width).isLessThanOrEqualTo(PAGE);
            assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }
}
