package dev.triennium.pdf.managementreview;

import dev.triennium.domain.Language;
import dev.triennium.domain.managementreview.ReviewFigure;
import dev.triennium.domain.managementreview.ReviewMinutes;
import dev.triennium.domain.managementreview.ReviewMinutesPages;
import dev.triennium.domain.managementreview.ReviewState.Cancelled;
import dev.triennium.domain.managementreview.ReviewState.Held;
import dev.triennium.domain.managementreview.ReviewState.Planned;
import dev.triennium.domain.managementreview.ReviewState.Signed;
import dev.triennium.pdf.page.Pages;
import dev.triennium.pdf.page.Pages.Cell;
import dev.triennium.pdf.page.Pages.Column;
import dev.triennium.pdf.page.Pages.Fact;
import dev.triennium.pdf.page.Pages.Signature;
import dev.triennium.pdf.page.Pages.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Minutes of management reviews as pages.
@Component
class PagedReviewMinutes implements ReviewMinutesPages {

    @Override
    public String title(ReviewMinutes minutes) {
        return title(new Language(minutes.locale()));
    }

    private static String title(Language words) {
        return words.of("Minutes of the management review", "Protokoll der Managementbewertung");
    }

    @Override
    public void write(ReviewMinutes minutes, OutputStream out) throws IOException {
        new Writing(minutes).pages().write(out);
    }

    /// The pages of one review.
    private static final class Writing {

        private final ReviewMinutes minutes;
        private final Language words;
        private final Pages pages;

        Writing(ReviewMinutes minutes) {
            this.minutes = minutes;
            this.words = new Language(minutes.locale());
            this.pages =
                    new Pages(
                            words,
                            title(words),
                            List.of(minutes.organisation(), minutes.review().title()),
                            "%s – %s".formatted(minutes.organisation(), minutes.review().title()));
        }

        Pages pages() {
            standing();
            facts();
            attendees();
            pages.heading(words.of("Inputs", "Eingaben"));
            var number = 1;
            for (var input : minutes.inputs()) {
                input(number++, input);
            }
            var meeting = minutes.review().state().findMeeting();
            if (meeting != null) {
                pages.heading(words.of("Conclusion", "Ergebnis")).text(meeting.conclusion());
            }
            decisions();
            signature();
            addenda();
            return pages;
        }

        private void standing() {
            switch (minutes.review().state()) {
                case Planned _ ->
                        pages.notice(
                                words.of(
                                        "Draft: the meeting has not taken place yet.",
                                        "Entwurf: Die Sitzung hat noch nicht stattgefunden."));
                case Held _ ->
                        pages.notice(
                                words.of(
                                        "Draft: the chair has not signed yet.",
                                        "Entwurf: Der Vorsitz hat noch nicht unterschrieben."));
                case Cancelled cancelled ->
                        pages.notice(words.of("Cancelled: ", "Abgesagt: ") + cancelled.reason());
                case Signed _ -> {
                    // What is signed needs no remark.
                }
            }
        }

        private void facts() {
            var review = minutes.review();
            var facts = new ArrayList<Fact>();
            facts.add(Fact.of(words.of("Management system", "Managementsystem"), minutes.system()));
            facts.add(
                    Fact.of(
                            words.of("Standards", "Normen"),
                            String.join(", ", minutes.standards())));
            var meeting = review.state().findMeeting();
            if (meeting == null) {
                facts.add(
                        Fact.of(
                                words.of("Planned for", "Geplant für den"),
                                pages.day(review.plan().on())));
            } else {
                facts.add(Fact.of(words.of("Meeting", "Sitzung am"), pages.day(meeting.on())));
                facts.add(
                        Fact.of(
                                words.of("Recorded", "Aufgezeichnet am"),
                                day(meeting.recordedAt())
                                        + words.of(" by ", " von ")
                                        + minutes.recordedBy()));
            }
            facts.add(Fact.of(words.of("Chair", "Vorsitz"), chair()));
            facts.add(
                    Fact.of(
                            words.of("Figures as of", "Zahlen vom"),
                            pages.day(review.preparedOn())));
            pages.facts(facts);
        }

        private String chair() {
            return minutes.review().state() instanceof Signed signed
                    ? signed.chairName()
                    : minutes.chair();
        }

        private String day(Instant instant) {
            return pages.day(instant.atZone(minutes.zone()).toLocalDate());
        }

        private void attendees() {
            if (minutes.attendees().isEmpty()) {
                return;
            }
            pages.heading(words.of("Attendees", "Anwesende"))
                    .table(
                            List.of(
                                    new Column(words.of("Name", "Name"), 1),
                                    new Column(words.of("Function", "Funktion"), 1)),
                            minutes.attendees().stream()
                                    .map(
                                            one ->
                                                    List.of(
                                                            Cell.of(one.name()),
                                                            Cell.of(one.function())))
                                    .toList());
        }

        private void input(int number, ReviewMinutes.Input one) {
            var input = one.input();
            pages.subheading("%d. %s".formatted(number, input.topic().text(words)))
                    .remark(
                            words.of("Asked for by ", "Verlangt von ")
                                    + String.join(", ", one.standards()));
            if (!input.figures().isEmpty()) {
                pages.table(
                        List.of(
                                new Column(words.of("Figure", "Kennzahl"), 6),
                                new Column(words.of("Number", "Anzahl"), 1),
                                new Column(words.of("Source", "Quelle"), 3)),
                        input.figures().stream().map(this::row).toList());
            } else if (!one.isRecordedHere()) {
                pages.text(
                        words.of(
                                "No figures of this are kept in Triennium.",
                                "Hierzu werden in Triennium keine Zahlen geführt."));
            }
            var said = input.text();
            if (said == null) {
                pages.notice(words.of("Nothing was said yet.", "Noch nicht behandelt."));
            } else {
                pages.text(said);
            }
        }

        private List<Cell> row(ReviewFigure figure) {
            return List.of(
                    Cell.of(figure.text(words.locale())),
                    Cell.of(Long.toString(figure.value())),
                    Cell.of(figure.source(words.locale())));
        }

        private void decisions() {
            if (minutes.review().state().findMeeting() == null) {
                return;
            }
            pages.heading(words.of("Decisions and actions", "Beschlüsse und Maßnahmen"));
            if (minutes.decisions().isEmpty()) {
                pages.text(words.of("Nothing was decided.", "Es wurde nichts beschlossen."));
                return;
            }
            pages.table(
                    List.of(
                            new Column(words.of("Decision", "Beschluss"), 9),
                            new Column(words.of("Responsible", "Verantwortlich"), 4),
                            new Column(words.of("Due on", "Fällig am"), 5),
                            new Column(
                                    words.of(
                                            "State on " + pages.day(minutes.printedOn()),
                                            "Stand am " + pages.day(minutes.printedOn())),
                                    7)),
                    minutes.decisions().stream().map(this::row).toList());
        }

        private List<Cell> row(ReviewMinutes.Decided one) {
            var decision = one.decision();
            var dueOn = decision.dueOn();
            return List.of(
                    Cell.of(decision.title()),
                    Cell.of(one.owner()),
                    Cell.of(dueOn == null ? null : pages.day(dueOn)),
                    state(one));
        }

        private Cell state(ReviewMinutes.Decided one) {
            var decision = one.decision();
            var doneOn = decision.doneOn();
            if (doneOn != null) {
                return new Cell(
                        words.of("Done on ", "Erledigt am ")
                                + pages.day(doneOn)
                                + (decision.result() == null ? "" : "\n" + decision.result()),
                        Tone.GOOD);
            }
            var dueOn = decision.dueOn();
            return dueOn != null && dueOn.isBefore(minutes.printedOn())
                    ? new Cell(words.of("Overdue", "Überfällig"), Tone.MAJOR)
                    : Cell.of(words.of("Open", "Offen"));
        }

        private void signature() {
            if (minutes.review().state() instanceof Signed signed) {
                pages.signatures(
                        List.of(
                                new Signature(
                                        words.of("Chair", "Vorsitz"),
                                        signed.chairName()
                                                + "\n"
                                                + words.of(
                                                        "Signed in Triennium on ",
                                                        "In Triennium unterschrieben am ")
                                                + day(signed.at()))));
            }
        }

        private void addenda() {
            if (minutes.addenda().isEmpty()) {
                return;
            }
            pages.heading(words.of("Addenda", "Nachträge"));
            for (var added : minutes.addenda()) {
                pages.subheading(day(added.addendum().at()) + ", " + added.by())
                        .text(added.addendum().text());
            }
        }
    }
}
