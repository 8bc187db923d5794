package dev.triennium.spreadsheet.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.ControlSource;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.InclusionReason;
import dev.triennium.domain.statementofapplicability.RiskAcceptance;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementLink;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Facts;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementReason;
import dev.triennium.domain.statementofapplicability.StatementReport;
import dev.triennium.domain.tenancy.ColleagueId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookStatementSheetsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final StatementOfApplicabilityId ID =
            new StatementOfApplicabilityId(new UUID(60, 1));
    private static final PersonId RITA = new PersonId(new UUID(8, 1));

    private static StatementReport.Row row(int number, Treatment treatment, String owner) {
        return new StatementReport.Row(
                new StatementControl(
                        new StatementControlId(new UUID(61, number)),
                        ID,
                        new Origin.Annex(new ControlId(new UUID(51, number))),
                        number,
                        new ClauseNumber("A.5." + number),
                        treatment),
                "organizational",
                "Control " + number,
                owner);
    }

    private static StatementReport report() {
        var included =
                new Treatment(
                        true,
                        "@all",
                        List.of(
                                new StatementReason(InclusionReason.RISK, "R-17"),
                                new StatementReason(InclusionReason.LAW, null)),
                        ImplementationState.IMPLEMENTED,
                        new ColleagueId(RITA.value()),
                        List.of(new StatementLink("Policy", URI.create("https://example.com"))));
        var excluded =
                new Treatment(
                        false,
                        "Nichts dergleichen",
                        List.of(),
                        ImplementationState.NOT_STARTED,
                        null,
                        List.of());
        return new StatementReport(
                "Alder",
                Locale.GERMANY,
                "ISO/IEC 27001:2022",
                "Requirements",
                new Signed(
                        new Facts(ID, 3, new StandardId(new UUID(50, 1)), 2, null, NOW, RITA),
                        new Signature(
                                RITA,
                                Role.REPRESENTATIVE,
                                NOW,
                                List.of(new RiskAcceptance("Olga Alder", TODAY)))),
                "First look",
                "Rita Alder",
                TODAY,
                TODAY,
                "Nora North",
                List.of(
                        row(1, included, "Rita Alder"),
                        row(2, excluded, ""),
                        new StatementReport.Row(
                                new StatementControl(
                                        new StatementControlId(new UUID(61, 9)),
                                        ID,
                                        new Origin.Own(
                                                "=Logs",
                                                ControlSource.OTHER_CATALOGUE,
                                                "C5, OPS-01"),
                                        3,
                                        new ClauseNumber("O.1"),
                                        included),
                                null,
                                "=Logs",
                                "Rita Alder")));
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)));
        return texts;
    }

    private static List<List<String>> texts(Sheet sheet) {
        var texts = new ArrayList<List<String>>();
        sheet.forEach(row -> texts.add(texts(row)));
        return texts;
    }

    @Test
    void aSignedStatementSaysWhoSignedAndWhatApplies() throws IOException {
        var out = new ByteArrayOutputStream();
        new WorkbookStatementSheets().write(report(), out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(texts(workbook.getSheetAt(0)))
                    .contains(
                            List.of("Erklärung zur Anwendbarkeit"),
                            List.of("Organisation", "Alder"),
                            List.of("Version", "2"),
                            List.of("Stand", "Unterzeichnet"),
                            List.of(
                                    "Unterzeichnet von",
                                    "Rita Alder, Managementbeauftragte Person"),
                            List.of("Unterzeichnet am", "2026-11-24"),
                            List.of("Aus der Gap-Analyse", "First look"),
                            List.of("Restrisiko akzeptiert von", "Olga Alder, 2026-11-24"),
                            List.of("Im Anhang", "2"),
                            List.of("Eigene Maßnahmen", "1"),
                            List.of("Anwendbar", "2"));
            var rows = texts(workbook.getSheetAt(1));
            assertThat(rows.getFirst())
                    .containsExactly(
                            "Referenz",
                            "Maßnahme",
                            "Titel",
                            "Gruppe",
                            "Anwendbar",
                            "Gründe",
                            "Begründung",
                            "Umsetzung",
                            "Verantwortlich",
                            "Verweise");
            assertThat(rows.get(1))
                    .containsSubsequence(
                            "A.5.1",
                            "Control 1",
                            "organizational",
                            "Ja",
                            "Risiko: R-17\nGesetz",
                            "'@all",
                            "Umgesetzt",
                            "Rita Alder",
                            "Policy <https://example.com>");
            assertThat(rows.get(2))
                    .containsSubsequence(
                            "A.5.2",
                            "Control 2",
                            "organizational",
                            "Nein",
                            "",
                            "Nichts dergleichen",
                            "",
                            "",
                            "");
            assertThat(rows.get(3))
                    .containsSubsequence(
                            "O.1", "'=Logs", "Eigene Maßnahme\nAnderer Katalog: C5, OPS-01", "Ja");
        }
    }
}
