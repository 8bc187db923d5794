package dev.triennium.spreadsheet.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.Correction;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.CorrectiveActionId;
import dev.triennium.domain.nonconformity.Extensions;
import dev.triennium.domain.nonconformity.Extent;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityAnalysisId;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformityReference;
import dev.triennium.domain.nonconformity.NonconformityReport;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.spreadsheet.register.ReadBook;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkbookNonconformitySheetsTest {

    private static final NonconformityId ID = new NonconformityId(new UUID(9, 1));
    private static final LocalDate FOUND = ReadBook.TODAY.minusDays(40);

    private static Nonconformity overdue() {
        var correction = new Correction("Calibrated", FOUND);
        var analysis = new NonconformityAnalysisId(new UUID(9, 2));
        return new Nonconformity(
                ID,
                5,
                1,
                new NonconformityReference(2026, 14),
                new NonconformityContent(
                        NonconformitySource.CERTIFICATION_BODY,
                        "Equipment is calibrated",
                        "Two wrenches were not",
                        "Labels of 2024",
                        FOUND,
                        "Assembly",
                        null,
                        null,
                        null,
                        null,
                        null,
                        FOUND.plusDays(20)),
                NonconformityGrade.MAJOR,
                new Extent("Hall 1", 12, "None"),
                null,
                new NonconformityProgress.PlanAccepted(
                        new NonconformityProgress.Treated(correction, analysis, 1), null),
                Instant.parse("2026-10-24T09:00:00Z"),
                new PersonId(new UUID(8, 1)),
                null,
                null,
                Extensions.NONE);
    }

    private static NonconformityReport report(Locale locale) {
        var action =
                new CorrectiveAction(
                        new CorrectiveActionId(new UUID(9, 3)),
                        1,
                        ID,
                        1,
                        1,
                        new CorrectiveAction.Content(
                                "Keep the list",
                                new ColleagueId(new UUID(8, 2)),
                                ReadBook.TODAY.plusDays(5)),
                        false,
                        null);
        return new NonconformityReport(
                ReadBook.report(locale, ReadBook.row(overdue())),
                Map.of(ID, List.of("Nobody keeps the list")),
                Map.of(ID, List.of(new NonconformityReport.PlannedAction(action, "Ada Berg"))),
                Map.of());
    }

    @Test
    void aRegisterSaysHowFarTheWorkIs() throws IOException {
        var sheets = new WorkbookNonconformitySheets();
        var report = report(Locale.UK);
        assertThat(sheets.title(report)).isEqualTo("Nonconformities");
        var book = ReadBook.of(sheets, report);
        assertThat(book.rows("Summary"))
                .contains(
                        List.of("Entries", "1"),
                        List.of("Open", "1"),
                        List.of("Overdue", "1"),
                        List.of("Major", "1"),
                        List.of("Plan accepted", "1"));
        assertThat(book.entry("Register", 1))
                .containsEntry("Reference", "NC-2026-014")
                .containsEntry("State", "Plan accepted")
                .containsEntry("Source", "Certification body")
                .containsEntry("Due on", FOUND.plusDays(20).toString())
                .containsEntry("Correction", "Calibrated")
                .containsEntry("Extent", "Hall 1\nLooked at: 12\nNone")
                .containsEntry("Causes", "Nobody keeps the list")
                .containsEntry("Corrective actions", "Keep the list (Ada Berg, due on 2026-11-29)");
    }

    @Test
    void anotherOneSpeaksGerman() throws IOException {
        var book = ReadBook.of(new WorkbookNonconformitySheets(), report(Locale.GERMANY));
        assertThat(book.rows("Überblick"))
                .contains(List.of("Verifiziert, Wirksamkeit zu prüfen", "0"));
        assertThat(book.firstWidth("Überblick"))
                .isGreaterThan("Verifiziert, Wirksamkeit zu prüfen".length());
        assertThat(book.entry("Register", 1))
                .containsEntry("Stand", "Plan angenommen")
                .containsEntry("Einstufung", "Wesentlich")
                .containsEntry(
                        "Korrekturmaßnahmen", "Keep the list (Ada Berg, fällig am 2026-11-29)");
    }
}
