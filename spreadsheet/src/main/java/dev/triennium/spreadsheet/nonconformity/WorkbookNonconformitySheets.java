package dev.triennium.spreadsheet.nonconformity;

import static dev.triennium.spreadsheet.register.RegisterColumns.count;
import static dev.triennium.spreadsheet.register.RegisterColumns.day;
import static dev.triennium.spreadsheet.register.RegisterColumns.text;

import dev.triennium.domain.Language;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformityReport;
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

/// Registers of nonconformities as workbooks.
@Component
class WorkbookNonconformitySheets implements RegisterSheets<NonconformityReport> {

    @Override
    public String title(NonconformityReport report) {
        return title(new Language(report.register().locale()));
    }

    private static String title(Language words) {
        return words.of("Nonconformities", "Nichtkonformitäten");
    }

    @Override
    public void write(NonconformityReport report, OutputStream out) throws IOException {
        var words = new Language(report.register().locale());
        var today = report.register().printedOn();
        try (var book = new Book()) {
            book.addCover(words.of("Summary", "Überblick"), title(words), about(report, words));
            new RegisterColumns<>(report.register(), words)
                    .add("Reference", "Kennung", 16, one -> text(one.reference().text()))
                    .add("State", "Stand", 22, one -> state(one, today, words))
                    .add("Grade", "Einstufung", 16, one -> text(grade(one.grade(), words)))
                    .add("Source", "Quelle", 22, one -> text(source(one, words)))
                    .add("Found on", "Festgestellt am", 14, one -> day(one.content().foundOn()))
                    .add("Requirement", "Anforderung", 40, one -> text(one.content().requirement()))
                    .add("Statement", "Feststellung", 40, one -> text(one.content().statement()))
                    .add("Evidence", "Nachweis", 40, one -> text(one.content().evidence()))
                    .add("Process", "Prozess", 22, one -> text(one.content().processName()))
                    .add("Site", "Standort", 22, one -> text(site(one, report)))
                    .addOwner()
                    .add("Due on", "Fällig am", 14, one -> day(one.dueOn()))
                    .add("Correction", "Korrektur", 40, one -> text(correction(one)))
                    .add(
                            "Corrected on",
                            "Korrigiert am",
                            14,
                            one -> day(one.correction() == null ? null : one.correction().doneOn()))
                    .add("Extent", "Ausmaß", 40, one -> text(extent(one, words)))
                    .add(
                            "Causes",
                            "Ursachen",
                            40,
                            one ->
                                    text(
                                            String.join(
                                                    "\n",
                                                    report.causes()
                                                            .getOrDefault(one.id(), List.of()))))
                    .add(
                            "Corrective actions",
                            "Korrekturmaßnahmen",
                            60,
                            one -> text(actions(one, report, words)))
                    .add("Implemented on", "Umgesetzt am", 14, one -> day(one.implementedOn()))
                    .add(
                            "Effect reviewed from",
                            "Wirksamkeit zu prüfen ab",
                            16,
                            one ->
                                    day(
                                            one.verification() == null
                                                    ? null
                                                    : one.verification().reviewOn()))
                    .add("Effect", "Wirksamkeit", 40, one -> effect(one, words))
                    .addClausesAndControls()
                    .write(book, words.of("Register", "Register"));
            book.write(out);
        }
    }

    private static List<Map.Entry<String, Value>> about(
            NonconformityReport report, Language words) {
        var rows = report.register().rows();
        var today = report.register().printedOn();
        var lines = RegisterColumns.about(report.register(), words);
        lines.add(count(words.of("Entries", "Einträge"), rows.size()));
        lines.add(
                count(
                        words.of("Open", "Offen"),
                        rows.stream().filter(row -> row.entry().isOpen()).count()));
        lines.add(
                count(
                        words.of("Overdue", "Überfällig"),
                        rows.stream().filter(row -> row.entry().isOverdue(today)).count()));
        for (var grade : NonconformityGrade.values()) {
            lines.add(
                    count(
                            grade(grade, words),
                            rows.stream().filter(row -> row.entry().grade() == grade).count()));
        }
        lines.add(Map.entry("", new Value.Nothing()));
        lines.add(Map.entry(words.of("By state", "Nach Stand"), new Value.Nothing()));
        for (var state : NonconformityProgress.State.values()) {
            lines.add(
                    count(
                            name(state, words),
                            rows.stream()
                                    .filter(row -> row.entry().progress().state() == state)
                                    .count()));
        }
        return lines;
    }

    private static Value state(Nonconformity one, LocalDate today, Language words) {
        var name = name(one.progress().state(), words);
        if (one.isOverdue(today)) {
            return new Value.Text(name, Tone.BAD);
        }
        return one.isSettled() ? new Value.Text(name, Tone.GOOD) : new Value.Text(name, Tone.FAIR);
    }

    private static String name(NonconformityProgress.State state, Language words) {
        return switch (state) {
            case OPEN -> words.of("Open", "Offen");
            case CORRECTED -> words.of("Corrected", "Korrigiert");
            case CAUSE_ANALYSED -> words.of("Causes known", "Ursachen bekannt");
            case PLAN_SUBMITTED -> words.of("Plan submitted", "Plan eingereicht");
            case PLAN_REJECTED -> words.of("Plan rejected", "Plan abgelehnt");
            case PLAN_ACCEPTED -> words.of("Plan accepted", "Plan angenommen");
            case IMPLEMENTED -> words.of("Implemented", "Umgesetzt");
            case VERIFIED ->
                    words.of(
                            "Verified, effect to be reviewed",
                            "Verifiziert, Wirksamkeit zu prüfen");
            case CLOSED -> words.of("Closed", "Abgeschlossen");
            case WITHDRAWN -> words.of("Withdrawn", "Zurückgenommen");
        };
    }

    private static String grade(NonconformityGrade grade, Language words) {
        return switch (grade) {
            case MAJOR -> words.of("Major", "Wesentlich");
            case MINOR -> words.of("Minor", "Geringfügig");
        };
    }

    private static String source(Nonconformity one, Language words) {
        return switch (one.content().source()) {
            case INTERNAL_AUDIT -> words.of("Internal audit", "Internes Audit");
            case CERTIFICATION_BODY -> words.of("Certification body", "Zertifizierungsstelle");
            case COMPLAINT -> words.of("Complaint", "Beschwerde");
            case INCIDENT -> words.of("Incident", "Vorfall");
            case MANAGEMENT_REVIEW -> words.of("Management review", "Managementbewertung");
            case OWN_OBSERVATION -> words.of("Own observation", "Eigene Beobachtung");
        };
    }

    private static @Nullable String site(Nonconformity one, NonconformityReport report) {
        var site = one.content().site();
        return site == null ? null : report.sites().get(site);
    }

    private static @Nullable String correction(Nonconformity one) {
        var correction = one.correction();
        return correction == null ? null : correction.what();
    }

    private static @Nullable String extent(Nonconformity one, Language words) {
        var extent = one.extent();
        return extent == null
                ? null
                : "%s\n%s: %d\n%s"
                        .formatted(
                                extent.where(),
                                words.of("Looked at", "Geprüft"),
                                extent.lookedAt(),
                                extent.found());
    }

    private static String actions(Nonconformity one, NonconformityReport report, Language words) {
        var lines = new ArrayList<String>();
        for (var planned : report.actions().getOrDefault(one.id(), List.of())) {
            var action = planned.action();
            var completion = action.completion();
            lines.add(
                    "%s (%s, %s %s)"
                            .formatted(
                                    action.content().what(),
                                    planned.owner() == null ? "–" : planned.owner(),
                                    completion == null
                                            ? words.of("due on", "fällig am")
                                            : words.of("done on", "erledigt am"),
                                    completion == null ? action.dueOn() : completion.on()));
        }
        return String.join("\n", lines);
    }

    private static Value effect(Nonconformity one, Language words) {
        if (!(one.progress() instanceof NonconformityProgress.Closed closed)) {
            return new Value.Nothing();
        }
        var review = closed.review();
        return review.isEffective()
                ? new Value.Text(words.of("Effective: ", "Wirksam: ") + review.result(), Tone.GOOD)
                : new Value.Text(
                        words.of("Not effective: ", "Nicht wirksam: ") + review.result(), Tone.BAD);
    }
}
