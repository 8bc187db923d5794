package dev.triennium.pdf.managementreview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementreview.ManagementReview;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewAddendum;
import dev.triennium.domain.managementreview.ReviewAttendee;
import dev.triennium.domain.managementreview.ReviewDecision;
import dev.triennium.domain.managementreview.ReviewDecisionId;
import dev.triennium.domain.managementreview.ReviewFigure;
import dev.triennium.domain.managementreview.ReviewFigureKind;
import dev.triennium.domain.managementreview.ReviewInput;
import dev.triennium.domain.managementreview.ReviewMinutes;
import dev.triennium.domain.managementreview.ReviewState;
import dev.triennium.domain.managementreview.ReviewTopic;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PagedReviewMinutesTest {

    private static final LocalDate MET = LocalDate.parse("2026-11-20");
    private static final Instant RECORDED = Instant.parse("2026-11-24T23:30:00Z");
    private static final PersonId PERSON = new PersonId(new UUID(2, 1));
    private static final ColleagueId CHAIR = new ColleagueId(new UUID(2, 1));
    private static final StandardId STANDARD = new StandardId(new UUID(3, 1));
    private static final ManagementReviewId ID = new ManagementReviewId(new UUID(9, 1));
    private static final ReviewState.Held HELD =
            new ReviewState.Held(MET, RECORDED, PERSON, "The system suits us & works.");
    private static final ReviewState.Signed SIGNED =
            new ReviewState.Signed(
                    HELD, RECORDED, PERSON, "Jürgen Erlenbach", LocalDate.parse("2027-11-20"));

    private final PagedReviewMinutes pages = new PagedReviewMinutes();

    private static ReviewMinutes minutes(Locale locale, ReviewState state) {
        var isPlanned = state.findMeeting() == null;
        return new ReviewMinutes(
                "Erlen Präzision GmbH",
                locale,
                ZoneId.of("Europe/Berlin"),
                LocalDate.parse("2026-12-01"),
                "Integrated system",
                new ManagementReview(
                        ID,
                        5,
                        new ManagementSystemId(new UUID(5, 1)),
                        List.of(STANDARD),
                        new ManagementReview.Plan("Review 2026", MET, CHAIR),
                        MET,
                        state),
                List.of("ISO 9001:2026", "ISO 14001:2026"),
                "Jürgen Erlenbach-Roth",
                isPlanned ? null : "Kiran Mehta",
                List.of(
                        new ReviewMinutes.Input(
                                new ReviewInput(
                                        new ReviewTopic(
                                                "nonconformities",
                                                "Nonconformities with their trend",
                                                "Nichtkonformitäten mit ihrem Verlauf"),
                                        List.of(STANDARD),
                                        "Fewer than last year.\n<b>Two</b> came back.",
                                        List.of(
                                                new ReviewFigure(
                                                        ReviewFigureKind.MINOR_NONCONFORMITIES, 7),
                                                new ReviewFigure(
                                                        ReviewFigureKind
                                                                .MINOR_NONCONFORMITIES_OVERDUE,
                                                        2))),
                                List.of("ISO 9001:2026", "ISO 14001:2026"),
                                true),
                        new ReviewMinutes.Input(
                                new ReviewInput(
                                        new ReviewTopic(
                                                "changedNeeds",
                                                "What interested parties now want",
                                                "Was interessierte Parteien jetzt wollen"),
                                        List.of(STANDARD),
                                        isPlanned ? null : "Customers ask for CO₂ figures.",
                                        List.of()),
                                List.of("ISO 9001:2026"),
                                false)),
                isPlanned
                        ? List.of()
                        : List.of(
                                new ReviewAttendee(CHAIR, "Jürgen Erlenbach", "Geschäftsführung"),
                                new ReviewAttendee(CHAIR, "Zoë Łukasz", null)),
                isPlanned
                        ? List.of()
                        : List.of(
                                decided("Buy a second line", "2026-11-30", false),
                                decided("Train the night shift", "2027-03-31", true)),
                isPlanned
                        ? List.of()
                        : List.of(
                                new ReviewMinutes.Added(
                                        new ReviewAddendum(RECORDED, PERSON, "Zoë left early."),
                                        "Kiran Mehta")));
    }

    private static ReviewMinutes.Decided decided(String text, String dueOn, boolean isDone) {
        return new ReviewMinutes.Decided(
                new ReviewDecision(
                        new ReviewDecisionId(new UUID(9, 2)),
                        1,
                        ID,
                        new ReviewDecision.Content(text, CHAIR, LocalDate.parse(dueOn)),
                        isDone ? LocalDate.parse("2026-11-29") : null,
                        isDone ? "Twelve people" : null),
                "Zoë Łukasz");
    }

    private String written(ReviewMinutes minutes) throws IOException {
        var out = new ByteArrayOutputStream();
        pages.write(minutes, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void signedMinutesShowBothDatesAndTheNamesOfTheDay() throws IOException {
        assertThat(written(minutes(Locale.ENGLISH, SIGNED)))
                .contains("Minutes of the management review", "Erlen Präzision GmbH")
                .contains("Meeting 20 November 2026")
                .contains("Recorded 25 November 2026 by Kiran Mehta")
                .contains("Jürgen Erlenbach Geschäftsführung", "Zoë Łukasz")
                .contains("Signed in Triennium on 25 November 2026")
                .contains("25 November 2026, Kiran Mehta Zoë left early.")
                .doesNotContain("Draft", "Erlenbach-Roth");
    }

    @Test
    void inputsShowTheirFiguresWithTheSources() throws IOException {
        assertThat(written(minutes(Locale.ENGLISH, SIGNED)))
                .contains("1. Nonconformities with their trend")
                .contains("Asked for by ISO 9001:2026, ISO 14001:2026")
                .containsPattern(
                        "Minor nonconformities found since the review before 7 Register of")
                .contains("<b>Two</b> came back.")
                .contains("2. What interested parties now want")
                .contains("No figures of this are kept in Triennium.");
    }

    @Test
    void decisionsShowHowFarTheyAreOnTheDay() throws IOException {
        assertThat(written(minutes(Locale.ENGLISH, SIGNED)))
                .contains("State on 1 December 2026", "Overdue", "Done on 29 November 2026")
                .contains("Twelve people");
    }

    @Test
    void theyAreGermanWhereTheOrganisationSpeaksIt() throws IOException {
        assertThat(pages.title(minutes(Locale.GERMAN, SIGNED)))
                .isEqualTo("Protokoll der Managementbewertung");
        assertThat(written(minutes(Locale.GERMAN, SIGNED)))
                .contains("Aufgezeichnet am 25. November 2026 von Kiran Mehta")
                .contains("1. Nichtkonformitäten mit ihrem Verlauf")
                .contains("Register der Nichtkonformitäten", "Überfällig", "Nachträge")
                .contains("In Triennium unterschrieben am 25. November 2026")
                .doesNotContain("Minutes", "Attendees", "Decision");
    }

    @Test
    void whatIsNotSignedSaysSo() throws IOException {
        assertThat(written(minutes(Locale.ENGLISH, HELD)))
                .contains("Draft: the chair has not signed yet.", "Jürgen Erlenbach-Roth")
                .doesNotContain("Signed in Triennium");
        assertThat(written(minutes(Locale.ENGLISH, new ReviewState.Planned())))
                .contains("Draft: the meeting has not taken place yet.", "Planned for")
                .contains("Nothing was said yet.")
                .doesNotContain("Decisions and actions", "Conclusion");
        assertThat(
                        written(
                                minutes(
                                        Locale.GERMAN,
                                        new ReviewState.Cancelled(RECORDED, PERSON, "Doppelt"))))
                .contains("Abgesagt: Doppelt");
    }
}
