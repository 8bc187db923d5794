package dev.triennium.domain.selection;

import static dev.triennium.domain.selection.Questionnaires.QUALITY;
import static dev.triennium.domain.selection.Questionnaires.QUALITY_BEFORE;
import static dev.triennium.domain.selection.TestStandards.current;
import static dev.triennium.domain.selection.TestStandards.dates;
import static dev.triennium.domain.selection.TestStandards.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Message;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.Transition;
import dev.triennium.domain.standard.TransitionId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionWarningsTest {

    private static final Standard NEW =
            current(
                    QUALITY,
                    "Quality:2026",
                    dates("2029-09-30", null, "2027-09-30", "2028-03-31", null));
    private static final Standard OLD =
            withdrawn(
                    QUALITY_BEFORE,
                    "Quality:2015",
                    dates("2029-09-30", null, null, null, "2028-03-30"));

    private static List<String> on(String day, Standard current, List<Standard> others) {
        return EditionWarnings.of(current, others, null, LocalDate.parse(day)).stream()
                .map(Message::toString)
                .toList();
    }

    @Test
    void aRunningTransitionIsToldWithItsDays() {
        assertThat(on("2026-11-24", NEW, List.of(OLD)))
                .containsExactly(
                        "Quality:2015 was withdrawn on 2026-09-16; certificates to it must have"
                                + " moved on by 2029-09-30; no new certificates to it are granted"
                                + " after 2028-03-30.",
                        "The transition from Quality:2015 to Quality:2026 is running: it ends on"
                                + " 2029-09-30.",
                        "Certification bodies have until 2027-09-30 to be accredited for"
                                + " Quality:2026.",
                        "From 2028-03-31 on new certificates are to Quality:2026 only.");
    }

    @Test
    void theLastDayOfATransitionIsStillOfIt() {
        assertThat(on("2029-09-30", NEW, List.of()))
                .containsExactly(
                        "The transition from The edition of old to Quality:2026 is running: it"
                                + " ends on 2029-09-30.");
        assertThat(on("2029-10-01", NEW, List.of())).isEmpty();
        assertThat(on("2029-10-01", NEW, List.of(OLD)))
                .singleElement()
                .asString()
                .contains("ended on 2029-09-30");
    }

    @Test
    void ofTwoSourcesTheEarlierDayWarns() {
        var disputed =
                current(
                        QUALITY,
                        "Quality:2026",
                        dates("2029-04-30", "2029-04-14", null, null, null));
        assertThat(on("2026-11-24", disputed, List.of()))
                .singleElement()
                .asString()
                .endsWith("it ends on 2029-04-14, or on 2029-04-30 as others say.");
    }

    @Test
    void eachDayFromASecondHandSourceIsMarked() {
        var sure = dates("2029-09-30", "2029-09-14", "2027-09-30", "2028-03-31", "2028-03-30");
        var unsure =
                new Standard.TransitionDates(
                        sure.endsOn(),
                        sure.endsElsewhereOn(),
                        sure.bodiesReadyOn(),
                        sure.onlyThisEditionFrom(),
                        sure.lastCertificateOn(),
                        "One training provider says so.",
                        "medium-high");
        var withdrawn = withdrawn(QUALITY_BEFORE, "Quality:2015", unsure);
        var warnings =
                on("2026-11-24", current(QUALITY, "Quality:2026", unsure), List.of(withdrawn));
        assertThat(String.join(" ", warnings))
                .contains(
                        "moved on by 2029-09-14 (unverified)",
                        "after 2028-03-30 (unverified)",
                        "ends on 2029-09-14 (unverified), or on 2029-09-30 (unverified)",
                        "until 2027-09-30 (unverified)",
                        "From 2028-03-31 (unverified) on");
        assertThat(on("2026-11-24", current(QUALITY, "Quality:2026", sure), List.of()))
                .noneMatch(warning -> warning.contains("unverified"));
    }

    @Test
    void anEndThatNobodyKnowsIsSaidToBeUnknown() {
        var unknown = current(QUALITY, "Quality:2026", dates(null, null, null, null, null));
        assertThat(on("2026-11-24", unknown, List.of()))
                .singleElement()
                .asString()
                .endsWith("when it ends is not known yet.");
    }

    @Test
    void aWithdrawnEditionIsToldEvenAsTheOneToBuildTo() {
        assertThat(on("2026-11-24", OLD, List.of()))
                .singleElement()
                .asString()
                .startsWith("Quality:2015 was withdrawn");
    }

    @Test
    void whatIsSettledNeedsNoWarning() {
        assertThat(on("2026-11-24", current(QUALITY, "Quality:2026", null), List.of())).isEmpty();
    }

    @Test
    void aNextEditionIsToldUntilItIsThere() {
        var quiet = current(QUALITY, "Quality:2026", null);
        var day = LocalDate.parse("2026-11-24");
        assertThat(EditionWarnings.of(quiet, List.of(), next(null), day))
                .extracting(Message::toString)
                .containsExactly("A next edition is being prepared, Quality:2031: Nothing yet.");
        assertThat(EditionWarnings.of(quiet, List.of(), next(day), day)).isEmpty();
    }

    private static Transition next(@Nullable LocalDate publishedOn) {
        return new Transition(
                new TransitionId(new UUID(2, 2)),
                "quality-next",
                new Transition.End(QUALITY, "Quality:2026"),
                new Transition.End(null, "Quality:2031"),
                publishedOn,
                null,
                List.of("Nothing yet"),
                null,
                List.of(),
                new Transition.Confidence("low", null, null, null, null));
    }
}
