package dev.triennium.domain.statementofapplicability;

import static dev.triennium.domain.statementofapplicability.AnnexCatalogue.WITH_CONTROLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementCheckServiceTest {

    private static final LocalDate SIGNED_ON = LocalDate.of(2026, 11, 24);

    private final Statements world = new Statements(3);
    private final StatementOfApplicabilityService service = world.service();
    private final StatementCheckService checks = world.checks();
    private final TenantScope scope = scope();

    private TenantScope scope() {
        var authorizer =
                new Authorizer(world.grants(), Clock.fixed(Statements.NOW, ZoneOffset.UTC));
        var access =
                authorizer.authorize(
                        new Caller(Statements.REPRESENTATIVE, "subject"),
                        Statements.ALDER,
                        Permission.READ,
                        "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private static Treatment treated(boolean applicable) {
        return new Treatment(
                applicable,
                "In words",
                applicable ? List.of(new StatementReason(InclusionReason.RISK, "R-1")) : List.of(),
                ImplementationState.PLANNED,
                null,
                List.of());
    }

    private StatementOfApplicability decided(StatementOfApplicability draft, boolean applicable) {
        return service.change(
                        scope,
                        draft.id(),
                        draft.facts().version(),
                        List.of(new StatementGroupChange("A.5", _ -> treated(applicable))),
                        List.of())
                .statement();
    }

    private StatementOfApplicability signed(StatementOfApplicability draft) {
        return service.sign(
                scope,
                draft.id(),
                draft.facts().version(),
                List.of(new RiskAcceptance("Olga Alder", SIGNED_ON)));
    }

    private StatementOfApplicability first() {
        return signed(
                decided(
                        service.create(scope, new CreateStatement(WITH_CONTROLS, null), null),
                        true));
    }

    /// Leaves out one control and adds one of its own.
    private StatementOfApplicability second(StatementOfApplicability first) {
        var draft = service.revise(scope, first.id(), null);
        var control = world.repository.controlsOf(scope, draft.id()).get(1);
        service.change(
                scope,
                draft.id(),
                1,
                List.of(),
                List.of(new StatementControlChange(control.id(), one -> one.with(treated(false)))));
        return service.addOwn(
                        scope,
                        draft.id(),
                        2,
                        List.of(
                                new NewOwnControl(
                                        null,
                                        new Origin.Own("Own", ControlSource.OWN_DESIGN, null),
                                        treated(true))))
                .statement();
    }

    private List<StatementCheck> of(StatementOfApplicability statement) {
        var ref = Ref.in(scope, statement.id());
        return Objects.requireNonNull(checks.list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    private static List<String> rules(List<StatementCheck> found) {
        return found.stream().map(one -> one.rule().reference().id()).toList();
    }

    @Test
    void aDraftSaysThatRiskOwnersAreToBeNamed() {
        var draft = service.create(scope, new CreateStatement(WITH_CONTROLS, null), null);
        assertThat(rules(of(draft))).containsExactly("SOA-2", "SOA-4");
        assertThat(rules(of(decided(draft, true)))).containsExactly("SOA-4");
    }

    @Test
    void aVersionSignedWhileACertificateIsInForceAsksWhetherItsBodyKnows() {
        var first = first();
        assertThat(of(first)).isEmpty();
        world.certifiedOn = SIGNED_ON.minusDays(1);
        var second = signed(second(first));
        assertThat(of(second))
                .singleElement()
                .satisfies(
                        check -> {
                            assertThat(check.rule().reference().id()).isEqualTo("SOA-5");
                            assertThat(check.force()).isEqualTo(StatementCheck.Force.SOFT);
                            assertThat(check.controls())
                                    .extracting(ClauseNumber::value)
                                    .containsExactly("A.5.2", "O.1");
                        });
        assertThat(of(world.repository.findStatement(scope, first.id()).orElseThrow())).isEmpty();
    }

    @Test
    void aCertificateThatWasDecidedOnLaterKnowsTheVersion() {
        world.certifiedOn = SIGNED_ON.plusDays(1);
        assertThat(of(first())).isEmpty();
    }

    @Test
    void aVersionIsComparedWithTheOneBefore() {
        var first = first();
        var second = second(first);
        var found = checks.compare(scope, second.id(), null).orElseThrow();
        assertThat(found).extracting(one -> one.number().value()).containsExactly("A.5.2", "O.1");
        assertThat(found).allMatch(StatementDifference::isSubstantial);
        assertThat(found.getLast().before()).isNull();
        assertThat(checks.compare(scope, second.id(), first.id())).contains(found);
        var back = checks.compare(scope, first.id(), second.id()).orElseThrow();
        assertThat(back.getLast().after()).isNull();
    }

    @Test
    void otherWordsAreNoChangeOfSubstance() {
        var first = first();
        var draft = service.revise(scope, first.id(), null);
        var control = world.repository.controlsOf(scope, draft.id()).getFirst();
        var other =
                new Treatment(
                        true,
                        "Other words",
                        List.of(),
                        ImplementationState.IMPLEMENTED,
                        null,
                        List.of());
        service.change(
                scope,
                draft.id(),
                1,
                List.of(),
                List.of(new StatementControlChange(control.id(), one -> one.with(other))));
        assertThat(checks.compare(scope, draft.id(), null).orElseThrow())
                .singleElement()
                .matches(one -> !one.isSubstantial());
    }

    @Test
    void theFirstVersionDiffersFromNone() {
        assertThat(checks.compare(scope, first().id(), null)).contains(List.of());
    }

    @Test
    void whatIsNotThereIsNotCompared() {
        var unknown = new StatementOfApplicabilityId(new UUID(3, 3));
        assertThat(checks.compare(scope, unknown, null)).isEmpty();
        var first = first();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> checks.compare(scope, first.id(), unknown))
                .satisfies(e -> assertThat(e.path()).containsExactly("earlierId"));
    }
}
