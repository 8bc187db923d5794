package dev.triennium.domain.objective;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ObjectiveServiceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final ObjectiveWorld world = new ObjectiveWorld();
    private final TenantScope scope =
            TestScopes.of(
                    new TenantId(new UUID(1, 1)),
                    new PersonId(new UUID(2, 1)),
                    Role.REPRESENTATIVE);

    private static ObjectiveContent content(ObjectiveDirection direction, LocalDate dueOn) {
        return new ObjectiveContent(
                "Fewer complaints",
                null,
                direction,
                BigDecimal.TEN,
                "complaints",
                null,
                dueOn,
                TODAY.plusDays(7));
    }

    private Objective add(ObjectiveDirection direction) {
        return world.service.add(
                scope,
                new RecordObjective(content(direction, TODAY.plusDays(300)), EntryLinks.NONE),
                null);
    }

    private Objective measure(Objective objective, LocalDate on, int value) {
        return world.service.measure(
                scope,
                objective.id(),
                new Measured(on, BigDecimal.valueOf(value), null),
                null,
                objective.version());
    }

    private static void refused(ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(act);
    }

    @Test
    void theLastMeasurementSaysWhetherTheTargetIsReached() {
        var fewer = add(ObjectiveDirection.AT_MOST);
        assertThat(fewer.isReached()).isFalse();
        assertThat(measure(fewer, TODAY, 10).isReached()).isTrue();
        var more = add(ObjectiveDirection.AT_LEAST);
        var some = measure(more, TODAY.minusDays(1), 9);
        assertThat(some.isReached()).isFalse();
        assertThat(measure(some, TODAY, 11).isReached()).isTrue();
    }

    @Test
    void theLastTwoMeasurementsSayWhereItLeads() {
        var first = measure(add(ObjectiveDirection.AT_MOST), TODAY.minusDays(2), 20);
        assertThat(first.trend()).isNull();
        var second = measure(first, TODAY.minusDays(1), 15);
        assertThat(second.trend()).isEqualTo(ObjectiveTrend.BETTER);
        var third = measure(second, TODAY, 15);
        assertThat(third.trend()).isEqualTo(ObjectiveTrend.SAME);
        assertThat(measure(third, TODAY, 16).trend()).isEqualTo(ObjectiveTrend.WORSE);
    }

    @Test
    void whatIsMeasuredLateStandsInTheOrderOfDays() {
        var measured = measure(add(ObjectiveDirection.AT_LEAST), TODAY, 8);
        var late = measure(measured, TODAY.minusDays(5), 3);
        assertThat(requireNonNull(late.latest()).on()).isEqualTo(TODAY);
        assertThat(requireNonNull(late.previous()).value()).isEqualTo(BigDecimal.valueOf(3));
    }

    @Test
    void theOwnerIsRemindedOfTheNextMeasurementAndOfTheEnd() {
        var objective = add(ObjectiveDirection.AT_LEAST);
        assertThat(world.said.get(objective.id().value()))
                .extracting(Deadline::kind, Deadline::dueOn)
                .containsExactly(
                        tuple(RegisterDeadlineKind.OBJECTIVE_MEASUREMENT, TODAY.plusDays(7)),
                        tuple(RegisterDeadlineKind.OBJECTIVE_REACHED, TODAY.plusDays(300)));
        var measured = measure(objective, TODAY, 8);
        assertThat(world.said.get(objective.id().value()))
                .extracting(Deadline::kind)
                .containsExactly(RegisterDeadlineKind.OBJECTIVE_REACHED);
        world.service.close(scope, measured.id(), "Reached", measured.version());
        assertThat(world.said.get(objective.id().value())).isEmpty();
    }

    @Test
    void aClosedObjectiveStaysAsItIsUntilItIsOpenedAgain() {
        var closed = world.service.close(scope, add(ObjectiveDirection.AT_MOST).id(), "Gone", 1);
        refused(() -> measure(closed, TODAY, 1));
        refused(() -> world.service.close(scope, closed.id(), "Gone", 2));
        assertThat(closed.allowedActions(scope)).containsExactly(ObjectiveAction.REOPEN);
        var open = world.service.reopen(scope, closed.id(), 2);
        assertThat(open.isOpen()).isTrue();
        refused(() -> world.service.reopen(scope, open.id(), 3));
    }

    @Test
    void daysAndValuesAreSuchAsPeoplePlanFor() {
        for (ThrowingCallable wrong :
                List.<ThrowingCallable>of(
                        () ->
                                world.service.add(
                                        scope,
                                        new RecordObjective(
                                                content(
                                                        ObjectiveDirection.AT_MOST,
                                                        TODAY.minusDays(1)),
                                                EntryLinks.NONE),
                                        null),
                        () -> measure(add(ObjectiveDirection.AT_MOST), TODAY.plusDays(1), 1),
                        () -> Measured.value("value", 1e12),
                        () -> Measured.value("value", 0.000_000_1))) {
            assertThatExceptionOfType(ValidationException.class).isThrownBy(wrong);
        }
        assertThat(Measured.value("value", 99.5)).isEqualByComparingTo("99.5");
    }
}
