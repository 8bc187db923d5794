package dev.triennium.spreadsheet.statementofapplicability;

import dev.triennium.domain.identity.Role;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.InclusionReason;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementLink;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.statementofapplicability.StatementReport;
import dev.triennium.domain.statementofapplicability.StatementSheets;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Column;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import dev.triennium.spreadsheet.poi.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Statements of Applicability as workbooks.
@Component
class WorkbookStatementSheets implements StatementSheets {

    @Override
    public void write(StatementReport report, OutputStream out) throws IOException {
        var words = new Language(report.locale());
        try (var book = new Book()) {
            book.addCover(
                    words.of("Summary", "Überblick"),
                    words.of("Statement of Applicability", "Erklärung zur Anwendbarkeit"),
                    about(report, words));
            book.addTable(
                    words.of("Controls", "Maßnahmen"),
                    columns(words),
                    report.rows().stream().map(row -> values(row, words)).toList());
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(StatementReport report, Language words) {
        var lines = new ArrayList<Map.Entry<String, Value>>();
        lines.add(line("Organisation", report.organisation()));
        lines.add(line(words.of("Standard", "Norm"), report.designation() + "\n" + report.title()));
        lines.add(line("Version", Integer.toString(report.statement().facts().number())));
        lines.add(
                line(
                        words.of("State", "Stand"),
                        switch (report.statement()) {
                            case Draft _ -> words.of("Draft", "Entwurf");
                            case Signed _ -> words.of("Signed", "Unterzeichnet");
                            case Superseded _ -> words.of("Superseded", "Abgelöst");
                        }));
        switch (report.statement()) {
            case Draft _ -> {
                // Nobody has signed it.
            }
            case Signed(_, var signature) -> addSignature(lines, report, signature, words);
            case Superseded(_, var signature, _) -> addSignature(lines, report, signature, words);
        }
        if (report.assessment() != null) {
            lines.add(
                    line(
                            words.of("From the assessment", "Aus der Bewertung"),
                            report.assessment()));
        }
        lines.add(Map.entry(words.of("As of", "Ausgegeben am"), new Value.Day(report.printedOn())));
        lines.add(line(words.of("Issued by", "Ausgegeben von"), report.printedBy()));
        lines.add(Map.entry("", new Value.Nothing()));
        lines.add(Map.entry(words.of("Controls", "Maßnahmen"), new Value.Nothing()));
        lines.add(
                line(
                        words.of("In the annex", "Im Anhang"),
                        Integer.toString(report.rows().size())));
        lines.add(line(words.of("Included", "Anwendbar"), count(report, true)));
        lines.add(line(words.of("Left out", "Nicht anwendbar"), count(report, false)));
        return lines;
    }

    private static void addSignature(
            List<Map.Entry<String, Value>> lines,
            StatementReport report,
            Signature signature,
            Language words) {
        lines.add(
                line(
                        words.of("Signed by", "Unterzeichnet von"),
                        (report.signedBy() == null ? "" : report.signedBy() + ", ")
                                + of(words, signature.role())));
        if (report.signedOn() != null) {
            lines.add(
                    Map.entry(
                            words.of("Signed on", "Unterzeichnet am"),
                            new Value.Day(report.signedOn())));
        }
    }

    private static String count(StatementReport report, boolean applicable) {
        return Long.toString(
                report.rows().stream()
                        .map(row -> row.control().treatment().applicable())
                        .filter(decided -> decided != null && decided == applicable)
                        .count());
    }

    private static Map.Entry<String, Value> line(String label, String text) {
        return Map.entry(label, Book.text(text));
    }

    private static List<Column> columns(Language words) {
        return List.of(
                Column.of(words.of("Control", "Maßnahme"), 12),
                Column.of(words.of("Title", "Titel"), 40),
                Column.of(words.of("Group", "Gruppe"), 18),
                Column.of(words.of("Applicable", "Anwendbar"), 14),
                Column.of(words.of("Reasons", "Gründe"), 22),
                Column.of(words.of("Justification", "Begründung"), 50),
                Column.of(words.of("Implementation", "Umsetzung"), 18),
                Column.of(words.of("Owner", "Verantwortlich"), 24),
                Column.of(words.of("References", "Verweise"), 40));
    }

    private static List<Value> values(StatementReport.Row row, Language words) {
        var treatment = row.control().treatment();
        return List.of(
                Book.text(row.control().number().value()),
                Book.text(row.title()),
                Book.text(row.theme()),
                applicable(treatment, words),
                Book.text(
                        treatment.reasons().stream()
                                .map(reason -> of(words, reason))
                                .collect(Collectors.joining("\n"))),
                Book.text(treatment.justification() == null ? "" : treatment.justification()),
                implementation(treatment, words),
                Book.text(row.owner() == null ? "" : row.owner()),
                Book.text(
                        treatment.links().stream()
                                .map(WorkbookStatementSheets::link)
                                .collect(Collectors.joining("\n"))));
    }

    private static Value applicable(Treatment treatment, Language words) {
        if (treatment.applicable() == null) {
            return new Value.Text(words.of("Undecided", "Offen"), Tone.FAIR);
        }
        return treatment.applicable()
                ? Book.text(words.of("Yes", "Ja"))
                : new Value.Text(words.of("No", "Nein"), Tone.NEUTRAL);
    }

    /// What does not apply need not be implemented.
    private static Value implementation(Treatment treatment, Language words) {
        if (!Boolean.TRUE.equals(treatment.applicable())) {
            return Book.text("");
        }
        var state = treatment.implementation();
        return new Value.Text(
                of(words, state),
                switch (state) {
                    case NOT_STARTED -> Tone.BAD;
                    case PLANNED, PARTIAL -> Tone.FAIR;
                    case IMPLEMENTED -> Tone.GOOD;
                });
    }

    private static String link(StatementLink link) {
        return link.url() == null ? link.title() : link.title() + " <" + link.url() + ">";
    }

    private static String of(Language words, InclusionReason reason) {
        return switch (reason) {
            case RISK -> words.of("Risk", "Risiko");
            case LAW -> words.of("Law", "Gesetz");
            case CONTRACT -> words.of("Contract", "Vertrag");
            case GOOD_PRACTICE -> words.of("Good practice", "Bewährte Praxis");
        };
    }

    private static String of(Language words, ImplementationState state) {
        return switch (state) {
            case NOT_STARTED -> words.of("Not started", "Nicht begonnen");
            case PLANNED -> words.of("Planned", "Geplant");
            case PARTIAL -> words.of("In part", "Teilweise");
            case IMPLEMENTED -> words.of("Implemented", "Umgesetzt");
        };
    }

    private static String of(Language words, Role role) {
        return switch (role) {
            case REPRESENTATIVE -> words.of("management representative", "Beauftragte Person");
            case MANAGEMENT -> words.of("top management", "Oberste Leitung");
            case AUDITOR -> words.of("internal auditor", "Interne Auditorin oder interner Auditor");
            case EMPLOYEE -> words.of("employee", "Beschäftigte Person");
            case PARTNER -> words.of("partner", "Partner");
            case CONSULTANT -> words.of("consultant", "Beratung");
        };
    }
}
