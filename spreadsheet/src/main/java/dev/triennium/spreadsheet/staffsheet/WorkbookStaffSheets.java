package dev.triennium.spreadsheet.staffsheet;

import dev.triennium.domain.Language;
import dev.triennium.domain.staffsheet.StaffColumn;
import dev.triennium.domain.staffsheet.StaffReport;
import dev.triennium.domain.staffsheet.StaffSheets;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.spreadsheet.poi.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class WorkbookStaffSheets implements StaffSheets {

    @Override
    public void writeTemplate(StaffReport report, OutputStream out) throws IOException {
        try (var book = new Book()) {
            book.addTable(
                    new Language(report.locale()).of("Staff", "Personal"),
                    Stream.of(StaffColumn.values())
                            .map(one -> Book.Column.of(one.heading(report.locale()), one.width()))
                            .toList(),
                    report.staff().stream().map(one -> row(report, one)).toList());
            book.write(out);
        }
    }

    private static List<Book.Value> row(StaffReport report, Colleague colleague) {
        return Stream.of(StaffColumn.values())
                .map(column -> Book.text(report.cell(colleague, column)))
                .toList();
    }
}
