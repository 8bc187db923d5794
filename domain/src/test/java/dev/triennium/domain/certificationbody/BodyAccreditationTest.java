package dev.triennium.domain.certificationbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certificationbody.BodyAccreditation.Grant;
import dev.triennium.domain.certificationbody.BodyAccreditation.StateChange;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.standard.StandardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyAccreditationTest {

    private static final StandardId QUALITY = new StandardId(new UUID(1, 1));
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    private static Grant grant(StandardId standard, @Nullable LocalDate until) {
        return new Grant(
                "de-dakks",
                "DAkkS (Germany)",
                "D-ZM-1",
                standard,
                List.of(17, 18, 17),
                List.of(),
                List.of(),
                FIRST,
                until,
                true,
                null,
                null);
    }

    private static StateChange change(AccreditationState state, LocalDate since) {
        return new StateChange(state, since, null, null, Instant.EPOCH);
    }

    private final BodyAccreditation accreditation =
            new BodyAccreditation(
                    1, grant(QUALITY, LAST), List.of(change(AccreditationState.ACTIVE, FIRST)));

    @Test
    void itIsActiveFromItsFirstDayToItsLast() {
        assertThat(accreditation.stateOn(FIRST.minusDays(1))).isEmpty();
        assertThat(accreditation.stateOn(FIRST)).contains(AccreditationState.ACTIVE);
        assertThat(accreditation.isActive(LAST)).isTrue();
        assertThat(accreditation.stateOn(LAST.plusDays(1))).contains(AccreditationState.EXPIRED);
        assertThat(accreditation.lostOn(LAST.plusDays(9))).contains(LAST.plusDays(1));
    }

    @Test
    void aSuspensionHoldsFromItsDayUntilItIsLifted() {
        var suspended = LocalDate.of(2026, 5, 4);
        var lifted = LocalDate.of(2026, 8, 1);
        var after =
                accreditation
                        .with(change(AccreditationState.SUSPENDED, suspended))
                        .with(change(AccreditationState.ACTIVE, lifted));
        assertThat(after.isActive(suspended.minusDays(1))).isTrue();
        assertThat(after.stateOn(suspended)).contains(AccreditationState.SUSPENDED);
        assertThat(after.lostOn(lifted.minusDays(1))).contains(suspended);
        assertThat(after.isActive(lifted)).isTrue();
        assertThat(after.lostOn(lifted)).isEmpty();
    }

    @Test
    void whatIsWithdrawnAfterASuspensionWasLostWithTheSuspension() {
        var suspended = LocalDate.of(2026, 5, 4);
        var after =
                accreditation
                        .with(change(AccreditationState.SUSPENDED, suspended))
                        .with(change(AccreditationState.WITHDRAWN, suspended.plusMonths(3)));
        assertThat(after.lostOn(suspended.plusMonths(4))).contains(suspended);
    }

    @Test
    void theHistoryOnlyGrows() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                accreditation.with(
                                        change(AccreditationState.SUSPENDED, FIRST.minusDays(1))))
                .satisfies(e -> assertThat(e.path()).containsExactly("sinceOn"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> accreditation.with(change(AccreditationState.ACTIVE, LAST)))
                .satisfies(e -> assertThat(e.path()).containsExactly("state"));
    }

    @Test
    void anAccreditationStaysOneToItsEdition() {
        assertThat(accreditation.grant().sectorCodes()).containsExactly(17, 18);
        assertThat(accreditation.with(grant(QUALITY, null)).grant().validUntil()).isNull();
        var other = new StandardId(new UUID(1, 2));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> accreditation.with(grant(other, LAST)));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> grant(QUALITY, FIRST.minusDays(1)));
    }
}
