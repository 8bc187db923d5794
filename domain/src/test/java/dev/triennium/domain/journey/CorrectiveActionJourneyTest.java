package dev.triennium.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewedStandards.Reviewed;
import dev.triennium.domain.nonconformity.NonconformityStanding;
import dev.triennium.domain.standard.TestCatalogue;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectiveActionJourneyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final NonconformityStanding SETTLED = standing(0, 0, 0, 3);

    private static NonconformityStanding standing(int majors, int minors, int overdue, int closed) {
        return new NonconformityStanding(
                TestCatalogue.ISO_9001, majors, minors, overdue, majors + minors, closed);
    }

    private static Reviewed review(boolean isSigned, @Nullable LocalDate nextOn) {
        return new Reviewed(
                TestCatalogue.ISO_9001, new ManagementReviewId(new UUID(9, 1)), isSigned, nextOn);
    }

    private static Reviewed signed() {
        return review(true, TODAY);
    }

    private static void assertStep(
            @Nullable NonconformityStanding found,
            @Nullable Reviewed review,
            StepState state,
            MissingKind... missing) {
        var fact = CorrectiveActionJourney.fact(TestCatalogue.ISO_9001, found, review, TODAY);
        assertThat(fact.state()).isEqualTo(state);
        assertThat(fact.missing()).extracting(Missing::kind).containsExactly(missing);
    }

    @Test
    void itIsDoneWhenNothingIsInTheWayAndManagementHasReviewed() {
        assertStep(SETTLED, signed(), StepState.DONE);
        assertStep(null, signed(), StepState.DONE);
    }

    @Test
    void aRegisterInWhichNothingWasClosedIsWorkedOn() {
        assertStep(standing(0, 0, 0, 0), signed(), StepState.UNDER_WAY);
    }

    @Test
    void nonconformitiesAloneAreNotEnough() {
        assertStep(SETTLED, null, StepState.UNDER_WAY, MissingKind.MANAGEMENT_REVIEW);
        assertStep(
                SETTLED,
                review(false, null),
                StepState.UNDER_WAY,
                MissingKind.SIGNED_MANAGEMENT_REVIEW);
    }

    @Test
    void aReviewAloneIsNotEnough() {
        assertStep(
                standing(1, 2, 0, 4),
                signed(),
                StepState.UNDER_WAY,
                MissingKind.OPEN_NONCONFORMITIES);
    }

    @Test
    void whatIsOverdueMakesItLate() {
        assertStep(
                standing(0, 1, 1, 0),
                signed(),
                StepState.LATE,
                MissingKind.LATE_NONCONFORMITIES,
                MissingKind.OPEN_NONCONFORMITIES);
        assertStep(
                SETTLED,
                review(true, TODAY.minusDays(1)),
                StepState.LATE,
                MissingKind.LATE_MANAGEMENT_REVIEW);
    }
}
