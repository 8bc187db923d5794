package dev.triennium.domain.supplier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.register.EntryDraft;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierServiceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final SupplierWorld world = new SupplierWorld();
    private final TenantScope scope =
            TestScopes.of(
                    new TenantId(new UUID(1, 1)),
                    new PersonId(new UUID(2, 1)),
                    Role.REPRESENTATIVE);

    private static EntryDraft<SupplierContent> draft(
            String name, @Nullable SupplierEvaluation evaluation) {
        return new EntryDraft<>(
                new SupplierContent(
                        name,
                        SupplierKind.OUTSOURCED_PROCESS,
                        "Hardening",
                        SupplierCriticality.HIGH,
                        "Hardness within the drawing, in ten days",
                        "Test report with each lot",
                        null,
                        evaluation),
                null,
                TODAY.plusDays(90),
                EntryLinks.NONE);
    }

    private Supplier add() {
        return world.service.add(scope, draft("Hot Steel", null), null);
    }

    private Supplier evaluate(Supplier supplier, LocalDate on, SupplierDecision decision) {
        return world.service.evaluate(
                scope,
                supplier.id(),
                new SupplierEvaluation(on, decision),
                "Two lots of forty came back",
                TODAY.plusYears(1),
                supplier.version());
    }

    @Test
    void whoeverWasNeverEvaluatedIsNotApproved() {
        var supplier = add();
        assertThat(supplier.state()).isEqualTo(SupplierState.NOT_APPROVED);
        assertThat(supplier.allowedActions(scope))
                .containsExactly(
                        SupplierAction.CHANGE, SupplierAction.EVALUATE, SupplierAction.CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, APPROVED",
        "CONDITIONALLY_APPROVED, CONDITIONALLY_APPROVED",
        "NOT_APPROVED, NOT_APPROVED"
    })
    void theLastEvaluationDecides(SupplierDecision decision, SupplierState state) {
        assertThat(evaluate(add(), TODAY, decision).state()).isEqualTo(state);
    }

    @Test
    void anEvaluationKeepsWhatItShowedAndSetsTheNext() {
        var evaluated = evaluate(add(), TODAY.minusDays(3), SupplierDecision.APPROVED);
        assertThat(requireNonNull(evaluated.keeping().lastReview()).note())
                .isEqualTo("Two lots of forty came back");
        assertThat(evaluated.content().evaluation())
                .isEqualTo(new SupplierEvaluation(TODAY.minusDays(3), SupplierDecision.APPROVED));
        assertThat(world.said.get(evaluated.id().value()))
                .extracting(Deadline::kind, Deadline::dueOn)
                .containsExactly(
                        tuple(RegisterDeadlineKind.SUPPLIER_EVALUATION, TODAY.plusYears(1)));
    }

    @Test
    void anEvaluationOfTomorrowOrBeforeTheLastIsRefused() {
        var evaluated = evaluate(add(), TODAY.minusDays(3), SupplierDecision.APPROVED);
        for (var day : new LocalDate[] {TODAY.plusDays(1), TODAY.minusDays(4)}) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> evaluate(evaluated, day, SupplierDecision.NOT_APPROVED))
                    .satisfies(
                            e ->
                                    assertThat(e.violations().getFirst().path())
                                            .containsExactly("evaluatedOn"));
        }
    }

    @Test
    void aChangeLeavesTheEvaluation() {
        var evaluated = evaluate(add(), TODAY, SupplierDecision.APPROVED);
        var changed =
                world.service.change(
                        scope,
                        evaluated.id(),
                        before -> draft("Hotter Steel", before.facts().content().evaluation()),
                        evaluated.version());
        assertThat(changed.state()).isEqualTo(SupplierState.APPROVED);
        assertThat(changed.title()).isEqualTo("Hotter Steel");
    }

    @Test
    void nobodyIsRemindedOfASupplierThatHasEnded() {
        var evaluated = evaluate(add(), TODAY, SupplierDecision.APPROVED);
        var ended = world.service.close(scope, evaluated.id(), "Sold", evaluated.version());
        assertThat(ended.state()).isEqualTo(SupplierState.ENDED);
        assertThat(ended.allowedActions(scope)).containsExactly(SupplierAction.REOPEN);
        assertThat(world.said.get(ended.id().value())).isEmpty();
        assertThat(world.service.reopen(scope, ended.id(), ended.version()).state())
                .isEqualTo(SupplierState.APPROVED);
    }
}
