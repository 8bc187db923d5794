package dev.triennium.spreadsheet.statementofapplicability;

import dev.triennium.domain.Language;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.statementofapplicability.ControlSource;
import dev.triennium.domain.statementofapplicability.StatementColumn;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.statementofapplicability.StatementReason;
import dev.triennium.domain.statementofapplicability.StatementReport;
import dev.triennium.domain.statementofapplicability.StatementSheets;
import dev.triennium.domain.statementofapplicability.StatementWords;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Column;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                    columns(report.locale()),
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
                            words.of("From the assessment", "Aus der Gap-Analyse"),
                            report.assessment()));
        }
        lines.add(Map.entry(words.of("As of", "Ausgegeben am"), new Value.Day(report.printedOn())));
        lines.add(line(words.of("Issued by", "Ausgegeben von"), report.printedBy()));
        lines.add(Map.entry("", new Value.Nothing()));
        lines.add(Map.entry(words.of("Controls", "Maßnahmen"), new Value.Nothing()));
        lines.add(
                line(
                        words.of("In the annex", "Im Anhang"),
                        Long.toString(
                                report.rows().stream()
                                        .filter(row -> !row.control().isOwn())
                                        .count())));
        lines.add(
                line(
                        words.of("Own controls", "Eigene Maßnahmen"),
                        Long.toString(
                                report.rows().stream()
                                        .filter(row -> row.control().isOwn())
                                        .count())));
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
        addAcceptances(lines, signature, words);
    }

    private static void addAcceptances(
            List<Map.Entry<String, Value>> lines, Signature signature, Language words) {
        for (var one : signature.acceptances()) {
            lines.add(
                    line(
                            words.of("Residual risk accepted by", "Restrisiko akzeptiert von"),
                            one.name() + ", " + one.acceptedOn()));
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

    private static List<Column> columns(Locale locale) {
        return Stream.of(StatementColumn.values())
                .map(
                        column ->
                                new Column(
                                        column.heading(locale),
                                        column.width(),
                                        column == StatementColumn.REFERENCE))
                .toList();
    }

    private static List<Value> values(StatementReport.Row row, Language words) {
        var treatment = row.control().treatment();
        return List.of(
                Book.text(row.reference()),
                Book.text(row.control().number().value()),
                Book.text(row.title()),
                Book.text(group(row, words)),
                applicable(treatment, words),
                Book.text(
                        treatment.reasons().stream()
                                .map(reason -> reason(words, reason))
                                .collect(Collectors.joining("\n"))),
                Book.text(treatment.justification() == null ? "" : treatment.justification()),
                implementation(treatment, words),
                Book.text(row.owner() == null ? "" : row.owner()),
                Book.text(row.links()));
    }

    private static Value applicable(Treatment treatment, Language words) {
        var text = StatementWords.of(treatment.applicable(), words.locale());
        if (treatment.applicable() == null) {
            return new Value.Text(text, Tone.FAIR);
        }
        return treatment.applicable() ? Book.text(text) : new Value.Text(text, Tone.NEUTRAL);
    }

    /// What does not apply need not be implemented.
    private static Value implementation(Treatment treatment, Language words) {
        if (!Boolean.TRUE.equals(treatment.applicable())) {
            return Book.text("");
        }
        var state = treatment.implementation();
        return new Value.Text(
                StatementWords.of(state, words.locale()),
                switch (state) {
                    case NOT_STARTED -> Tone.BAD;
                    case PLANNED, PARTIAL -> Tone.FAIR;
                    case IMPLEMENTED -> Tone.GOOD;
                });
    }

    /// How the annex groups it, or where the organisation has it from.
    private static String group(StatementReport.Row row, Language words) {
        return switch (row.control().origin()) {
            case Origin.Annex _ -> row.theme() == null ? "" : row.theme();
            case Origin.Own own ->
                    words.of("Own control", "Eigene Maßnahme")
                            + "\n"
                            + of(words, own.source())
                            + (own.reference() == null ? "" : ": " + own.reference());
        };
    }

    private static String of(Language words, ControlSource source) {
        return switch (source) {
            case OTHER_CATALOGUE -> words.of("Other catalogue", "Anderer Katalog");
            case LAW -> words.of("Law", "Gesetz");
            case OWN_DESIGN -> words.of("Own design", "Eigener Entwurf");
        };
    }

    private static String reason(Language words, StatementReason reason) {
        var kind = StatementWords.of(reason.kind(), words.locale());
        return reason.text() == null ? kind : kind + ": " + reason.text();
    }

    private static String of(Language words, Role role) {
        return switch (role) {
            case REPRESENTATIVE ->
                    words.of("management representative", "Managementbeauftragte Person");
            case MANAGEMENT -> words.of("top management", "Oberste Leitung");
            case AUDITOR -> words.of("internal auditor", "Interne Auditorin oder interner Auditor");
            case EMPLOYEE -> words.of("employee", "Beschäftigte Person");
            case PARTNER -> words.of("partner", "Partner");
            case CONSULTANT -> words.of("consultant", "Beratung");
        };
    }
}
