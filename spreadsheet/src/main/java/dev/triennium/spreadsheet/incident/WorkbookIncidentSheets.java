package dev.triennium.spreadsheet.incident;

import static dev.triennium.spreadsheet.register.RegisterColumns.count;
import static dev.triennium.spreadsheet.register.RegisterColumns.day;
import static dev.triennium.spreadsheet.register.RegisterColumns.text;

import dev.triennium.domain.Language;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.incident.BodyNotice;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.incident.IncidentReport;
import dev.triennium.domain.register.RegisterSheets;
import dev.triennium.spreadsheet.poi.Book;
import dev.triennium.spreadsheet.poi.Book.Tone;
import dev.triennium.spreadsheet.poi.Book.Value;
import dev.triennium.spreadsheet.register.RegisterColumns;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Registers of incidents as workbooks.
@Component
class WorkbookIncidentSheets implements RegisterSheets<IncidentReport> {

    @Override
    public String title(IncidentReport report) {
        return title(new Language(report.register().locale()));
    }

    private static String title(Language words) {
        return words.of("Incidents", "Vorfälle");
    }

    @Override
    public void write(IncidentReport report, OutputStream out) throws IOException {
        var words = new Language(report.register().locale());
        try (var book = new Book()) {
            book.addCover(words.of("Summary", "Überblick"), title(words), about(report, words));
            new RegisterColumns<>(report.register(), words)
                    .add("Kind", "Art", 16, one -> text(kind(one.content().kind(), words)))
                    .add("What happened", "Was geschah", 40, one -> text(one.title()))
                    .add("Happened on", "Geschehen am", 14, one -> day(one.content().occurredOn()))
                    .add("Where", "Wo", 24, one -> text(one.content().place()))
                    .add(
                            "Causes and consequences",
                            "Hergang und Folgen",
                            50,
                            one -> text(one.content().description()))
                    .add(
                            "What was done at once",
                            "Sofortmaßnahme",
                            40,
                            one -> text(one.content().immediateAction()))
                    .addOwner()
                    .add(
                            "Must the certification body be told?",
                            "Zertifizierungsstelle benachrichtigen?",
                            24,
                            one -> notice(one, words))
                    .add("Due on", "Fällig am", 14, one -> day(one.dueOn()))
                    .add(
                            "Certification body",
                            "Zertifizierungsstelle",
                            28,
                            one -> text(body(one, report.bodies(), words)))
                    .add("Told on", "Benachrichtigt am", 14, one -> day(toldOn(one)))
                    .add("Why, and how", "Warum und wie", 40, one -> text(why(one)))
                    .addClausesAndControls()
                    .addClosure(Incident::closure)
                    .write(book, words.of("Register", "Register"));
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(IncidentReport report, Language words) {
        var rows = report.register().rows();
        var lines = RegisterColumns.about(report.register(), words);
        lines.add(count(words.of("Entries", "Einträge"), rows.size()));
        lines.add(
                count(
                        words.of("Open", "Offen"),
                        rows.stream().filter(row -> row.entry().isOpen()).count()));
        for (var kind : IncidentKind.values()) {
            lines.add(
                    count(
                            kind(kind, words),
                            rows.stream()
                                    .filter(row -> row.entry().content().kind() == kind)
                                    .count()));
        }
        lines.add(Map.entry("", new Value.Nothing()));
        lines.add(
                Map.entry(
                        words.of("Certification body", "Zertifizierungsstelle"),
                        new Value.Nothing()));
        for (var state : List.of(BodyNotice.State.values())) {
            lines.add(
                    count(
                            name(state, words),
                            rows.stream()
                                    .filter(row -> row.entry().notice().state() == state)
                                    .count()));
        }
        return lines;
    }

    private static Value notice(Incident incident, Language words) {
        var state = incident.notice().state();
        var name = name(state, words);
        return switch (state) {
            case UNCLEAR -> new Value.Text(name, Tone.FAIR);
            case NOT_REQUIRED -> text(name);
            case REQUIRED -> new Value.Text(name, Tone.BAD);
            case TOLD -> new Value.Text(name, Tone.GOOD);
        };
    }

    private static String name(BodyNotice.State state, Language words) {
        return switch (state) {
            case UNCLEAR -> words.of("Not known yet", "Noch nicht geklärt");
            case NOT_REQUIRED -> words.of("Need not be told", "Nicht nötig");
            case REQUIRED -> words.of("Must be told", "Zu benachrichtigen");
            case TOLD -> words.of("Was told", "Benachrichtigt");
        };
    }

    private static @Nullable String body(
            Incident incident, Map<CertificationBodyId, String> names, Language words) {
        var duty =
                switch (incident.notice()) {
                    case BodyNotice.Required required -> required;
                    case BodyNotice.Told told -> told.duty();
                    case BodyNotice.Unclear _, BodyNotice.NotRequired _ -> null;
                };
        if (duty == null) {
            return null;
        }
        return duty.body() == null
                ? words.of("Each that certifies", "Jede, die zertifiziert")
                : names.get(duty.body());
    }

    private static @Nullable LocalDate toldOn(Incident incident) {
        return incident.notice() instanceof BodyNotice.Told told ? told.toldOn() : null;
    }

    private static String why(Incident incident) {
        var lines = new ArrayList<String>();
        var reason = incident.notice().reason();
        if (reason != null) {
            lines.add(reason);
        }
        if (incident.notice() instanceof BodyNotice.Told told && told.how() != null) {
            lines.add(told.how());
        }
        return String.join("\n", lines);
    }

    private static String kind(IncidentKind kind, Language words) {
        return switch (kind) {
            case ACCIDENT -> words.of("Accident", "Unfall");
            case POLLUTION -> words.of("Pollution", "Umweltschaden");
            case BREACH -> words.of("Breach", "Verstoß");
            case COMPLAINT -> words.of("Complaint", "Beschwerde");
        };
    }
}
