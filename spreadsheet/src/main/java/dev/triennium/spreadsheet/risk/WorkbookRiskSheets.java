package dev.triennium.spreadsheet.risk;

import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskRating;
import dev.triennium.domain.risk.RiskReport;
import dev.triennium.domain.risk.RiskScale;
import dev.triennium.domain.risk.RiskSheets;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.risk.RiskTreatment;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Risk registers as workbooks.
@Component
class WorkbookRiskSheets implements RiskSheets {

    @Override
    public void write(RiskReport report, OutputStream out) throws IOException {
        var words = new Language(report.locale());
        try (var book = new Book()) {
            book.addCover(
                    words.of("Summary", "Überblick"),
                    words.of("Risk register", "Risikoregister"),
                    about(report, words));
            book.addTable(
                    words.of("Register", "Register"),
                    columns(words),
                    report.rows().stream().map(row -> values(row, words)).toList());
            book.addTable(
                    words.of("Measures", "Maßnahmen"),
                    measureColumns(words),
                    report.rows().stream().flatMap(row -> measures(row).stream()).toList());
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(RiskReport report, Language words) {
        var lines = new ArrayList<Map.Entry<String, Value>>();
        lines.add(Map.entry("Organisation", Book.text(report.organisation())));
        lines.add(Map.entry(words.of("As of", "Stand"), new Value.Day(report.printedOn())));
        lines.add(count(words.of("Entries", "Einträge"), report.rows()));
        for (var state : RiskStanding.State.values()) {
            lines.add(
                    count(
                            state(state, words),
                            report.rows().stream()
                                    .filter(row -> row.risk().standing().state() == state)
                                    .toList()));
        }
        var scale = report.scale();
        if (scale != null) {
            addScale(lines, scale, words);
        }
        return lines;
    }

    private static void addScale(
            List<Map.Entry<String, Value>> lines, RiskScale scale, Language words) {
        var levels = scale.levels();
        lines.add(Map.entry("", new Value.Nothing()));
        lines.add(
                Map.entry(
                        words.of("Scale %d", "Skala %d").formatted(scale.number()),
                        new Value.Nothing()));
        lines.add(
                Map.entry(
                        words.of("Likelihood", "Wahrscheinlichkeit"),
                        Book.text(numbered(levels.likelihoods()))));
        lines.add(
                Map.entry(words.of("Impact", "Auswirkung"), Book.text(numbered(levels.impacts()))));
        lines.add(
                Map.entry(
                        words.of("Accepted up to", "Akzeptiert bis"),
                        new Value.Amount(levels.threshold())));
    }

    private static String numbered(List<String> names) {
        var lines = new ArrayList<String>();
        for (var name : names) {
            lines.add((lines.size() + 1) + " " + name);
        }
        return String.join("\n", lines);
    }

    private static Map.Entry<String, Value> count(String label, List<RiskReport.Row> rows) {
        return Map.entry(label, new Value.Amount(rows.size()));
    }

    private static List<Column> columns(Language words) {
        return List.of(
                Column.of(words.of("No.", "Nr."), 6),
                Column.of(words.of("Kind", "Art"), 12),
                Column.of(words.of("Risk or opportunity", "Risiko oder Chance"), 40),
                Column.of(words.of("Description", "Beschreibung"), 50),
                Column.of(words.of("Category", "Kategorie"), 22),
                Column.of(words.of("Process", "Prozess"), 22),
                Column.of(words.of("Asset", "Wert"), 22),
                Column.of(words.of("Owner", "Verantwortlich"), 24),
                Column.of(words.of("Likelihood before", "Wahrscheinlichkeit vorher"), 12),
                Column.of(words.of("Impact before", "Auswirkung vorher"), 12),
                Column.of(words.of("Score before", "Wert vorher"), 12),
                Column.of(words.of("Treatment", "Behandlung"), 16),
                Column.of(words.of("How", "Wie"), 50),
                Column.of(words.of("Likelihood after", "Wahrscheinlichkeit nachher"), 12),
                Column.of(words.of("Impact after", "Auswirkung nachher"), 12),
                Column.of(words.of("Score after", "Wert nachher"), 12),
                Column.of(words.of("State", "Stand"), 14),
                Column.of(words.of("Accepted by", "Akzeptiert von"), 24),
                Column.of(words.of("Why", "Begründung"), 40),
                Column.of(words.of("Next review", "Nächste Prüfung"), 14),
                Column.of(words.of("Clauses", "Abschnitte"), 28),
                Column.of(words.of("Controls", "Maßnahmen des Anhangs"), 28));
    }

    private static List<Value> values(RiskReport.Row row, Language words) {
        var risk = row.risk();
        var content = risk.content();
        var values = new ArrayList<Value>();
        values.add(new Value.Amount(risk.number()));
        values.add(Book.text(kind(content.kind(), words)));
        values.add(Book.text(content.title()));
        values.add(text(content.description()));
        values.add(Book.text(category(content.category(), words)));
        values.add(text(content.process()));
        values.add(text(content.asset()));
        values.add(text(row.owner()));
        addRating(values, risk.inherent());
        values.add(
                content.treatment() == null
                        ? new Value.Nothing()
                        : Book.text(treatment(content.treatment(), words)));
        values.add(text(content.treatmentPlan()));
        addRating(values, risk.residual());
        values.add(Book.text(state(risk.standing().state(), words)));
        values.add(text(row.acceptedBy()));
        values.add(text(why(risk.standing())));
        values.add(
                content.reviewOn() == null
                        ? new Value.Nothing()
                        : new Value.Day(content.reviewOn()));
        values.add(Book.text(String.join("\n", row.clauses())));
        values.add(Book.text(String.join("\n", row.controls())));
        return values;
    }

    private static void addRating(List<Value> values, @Nullable RiskRating rating) {
        if (rating == null) {
            values.add(new Value.Nothing());
            values.add(new Value.Nothing());
            values.add(new Value.Nothing());
            return;
        }
        values.add(new Value.Amount(rating.likelihood()));
        values.add(new Value.Amount(rating.impact()));
        values.add(
                new Value.Text(
                        Integer.toString(rating.score()),
                        rating.isWithinThreshold() ? Tone.GOOD : Tone.BAD));
    }

    private static @Nullable String why(RiskStanding standing) {
        return switch (standing) {
            case RiskStanding.Open _ -> null;
            case RiskStanding.Accepted accepted -> accepted.reason();
            case RiskStanding.Closed(var closure) -> closure.reason();
        };
    }

    private static Value text(@Nullable String text) {
        return Book.text(text == null ? "" : text);
    }

    private static List<Column> measureColumns(Language words) {
        return List.of(
                Column.of(words.of("No. of the risk", "Nr. des Risikos"), 10),
                Column.of(words.of("Risk or opportunity", "Risiko oder Chance"), 40),
                Column.of(words.of("Measure", "Maßnahme"), 50),
                Column.of(words.of("Owner", "Verantwortlich"), 24),
                Column.of(words.of("Due on", "Fällig am"), 14),
                Column.of(words.of("Done on", "Erledigt am"), 14),
                Column.of(words.of("Result", "Ergebnis"), 40));
    }

    private static List<List<Value>> measures(RiskReport.Row row) {
        return row.measures().stream()
                .map(
                        one ->
                                List.of(
                                        new Value.Amount(row.risk().number()),
                                        Book.text(row.risk().title()),
                                        Book.text(one.measure().title()),
                                        text(one.owner()),
                                        one.measure().dueOn() == null
                                                ? new Value.Nothing()
                                                : new Value.Day(one.measure().dueOn()),
                                        one.measure().doneOn() == null
                                                ? new Value.Nothing()
                                                : new Value.Day(one.measure().doneOn()),
                                        text(one.measure().result())))
                .toList();
    }

    private static String kind(RiskKind kind, Language words) {
        return switch (kind) {
            case RISK -> words.of("Risk", "Risiko");
            case OPPORTUNITY -> words.of("Opportunity", "Chance");
        };
    }

    private static String state(RiskStanding.State state, Language words) {
        return switch (state) {
            case OPEN -> words.of("Open", "Offen");
            case ACCEPTED -> words.of("Accepted", "Akzeptiert");
            case CLOSED -> words.of("Closed", "Geschlossen");
        };
    }

    private static String treatment(RiskTreatment treatment, Language words) {
        return switch (treatment) {
            case MODIFY -> words.of("Modify", "Verändern");
            case RETAIN -> words.of("Retain", "Beibehalten");
            case AVOID -> words.of("Avoid", "Vermeiden");
            case SHARE -> words.of("Share", "Teilen");
            case PURSUE -> words.of("Pursue", "Nutzen");
        };
    }

    private static String category(RiskCategory category, Language words) {
        return switch (category) {
            case STRATEGY -> words.of("Strategy", "Strategie");
            case OPERATION -> words.of("Operation", "Betrieb");
            case QUALITY -> words.of("Quality", "Qualität");
            case COMPLIANCE -> words.of("Compliance", "Recht und Verträge");
            case FINANCE -> words.of("Finance", "Finanzen");
            case INFORMATION_SECURITY -> words.of("Information security", "Informationssicherheit");
            case PRIVACY -> words.of("Privacy", "Datenschutz");
            case ARTIFICIAL_INTELLIGENCE ->
                    words.of("Artificial intelligence", "Künstliche Intelligenz");
            case ENVIRONMENT -> words.of("Environment", "Umwelt");
            case HEALTH_AND_SAFETY -> words.of("Health and safety", "Sicherheit und Gesundheit");
            case SUPPLY -> words.of("Supply", "Beschaffung");
            case PEOPLE -> words.of("People", "Personal");
        };
    }
}
