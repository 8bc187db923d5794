package dev.triennium.domain.statementofapplicability;

import static dev.triennium.domain.statementofapplicability.AnnexCatalogue.WITHOUT_CONTROLS;
import static dev.triennium.domain.statementofapplicability.AnnexCatalogue.WITH_CONTROLS;
import static dev.triennium.domain.statementofapplicability.AnnexCatalogue.controlId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementOfApplicabilityServiceTest {

    private final Statements world = new Statements(3);
    private final StatementOfApplicabilityService service = world.service();
    private final TenantScope scope = scope(Statements.REPRESENTATIVE);

    private TenantScope scope(PersonId person) {
        var authorizer =
                new Authorizer(world.grants(), Clock.fixed(Statements.NOW, ZoneOffset.UTC));
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"), Statements.ALDER, Permission.READ, "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private StatementOfApplicability created() {
        return service.create(scope, new CreateStatement(WITH_CONTROLS, null), null);
    }

    private List<StatementControl> controls(StatementOfApplicability statement) {
        return world.repository.controlsOf(scope, statement.id());
    }

    private StatementControlChange change(
            StatementOfApplicability statement, int index, UnaryOperator<Treatment> change) {
        return new StatementControlChange(controls(statement).get(index).id(), change);
    }

    private static UnaryOperator<Treatment> decided(
            @Nullable Boolean applicable,
            @Nullable String justification,
            InclusionReason... reasons) {
        return current ->
                new Treatment(
                        applicable,
                        justification,
                        Set.of(reasons),
                        current.implementation(),
                        current.owner(),
                        current.links());
    }

    private static UnaryOperator<Treatment> owned(PersonId owner) {
        return current ->
                new Treatment(
                        current.applicable(),
                        current.justification(),
                        current.reasons(),
                        current.implementation(),
                        owner,
                        current.links());
    }

    /// All controls justified: by a reason, in words, and left out.
    private StatementOfApplicability justified(StatementOfApplicability draft) {
        return service.change(
                scope,
                draft.id(),
                draft.facts().version(),
                List.of(
                        change(draft, 0, decided(true, null, InclusionReason.RISK)),
                        change(draft, 1, decided(true, "A customer asks for it")),
                        change(draft, 2, decided(false, "There is no such thing here"))));
    }

    private Signed signed() {
        var draft = justified(created());
        return service.sign(scope, draft.id(), draft.facts().version());
    }

    @Test
    void aNewStatementHasEachControlUndecidedInTheOrderOfTheAnnex() {
        var statement = created();
        assertThat(statement).isInstanceOf(Draft.class);
        assertThat(statement.facts().number()).isEqualTo(1);
        assertThat(controls(statement))
                .extracting(control -> control.number().value())
                .containsExactly("A.5.1", "A.5.2", "A.5.3");
        assertThat(controls(statement))
                .allMatch(control -> control.treatment().equals(Treatment.UNDECIDED));
    }

    @Test
    void anEditionWithoutControlsHasNoStatement() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                service.create(
                                        scope, new CreateStatement(WITHOUT_CONTROLS, null), null))
                .satisfies(
                        e -> {
                            assertThat(e.rule().id()).isEqualTo("STA-1");
                            assertThat(e.path()).containsExactly("standardId");
                        });
    }

    @Test
    void anUnknownEditionIsNamed() {
        var unknown = new CreateStatement(new StandardId(new UUID(1, 1)), null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.create(scope, unknown, null))
                .satisfies(e -> assertThat(e.path()).containsExactly("standardId"));
    }

    @Test
    void anEditionHasOneLineOfVersions() {
        created();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(this::created)
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("STA-2"));
    }

    @Test
    void whatAnAssessmentFoundIsWhereTheControlsStart() {
        world.findings.put(controlId(1), List.of(Statements.found(AssessmentResult.CONFORMING)));
        world.findings.put(
                controlId(2), List.of(Statements.found(AssessmentResult.NOT_APPLICABLE)));
        var statement =
                service.create(
                        scope, new CreateStatement(WITH_CONTROLS, Statements.ASSESSMENT), null);
        assertThat(statement.facts().assessment()).isEqualTo(Statements.ASSESSMENT);
        assertThat(controls(statement))
                .extracting(StatementControl::treatment)
                .containsExactly(
                        new Treatment(
                                true,
                                null,
                                Set.of(),
                                ImplementationState.IMPLEMENTED,
                                null,
                                List.of()),
                        new Treatment(
                                false,
                                "Nothing is developed here",
                                Set.of(),
                                ImplementationState.NOT_STARTED,
                                null,
                                List.of()),
                        Treatment.UNDECIDED);
    }

    @Test
    void aControlOfSeveralSitesIsAsFarAsWhereItIsLeastFar() {
        assertThat(
                        AssessedControls.start(
                                        List.of(
                                                Statements.found(AssessmentResult.CONFORMING),
                                                Statements.found(AssessmentResult.NOT_APPLICABLE),
                                                Statements.found(AssessmentResult.MINOR_GAP)))
                                .implementation())
                .isEqualTo(ImplementationState.PARTIAL);
        assertThat(
                        AssessedControls.start(
                                List.of(
                                        Statements.found(AssessmentResult.CONFORMING),
                                        Statements.found(AssessmentResult.NOT_ASSESSED))))
                .isEqualTo(Treatment.UNDECIDED);
    }

    @Test
    void anAssessmentOfOtherEditionsIsRefused() {
        var command = new CreateStatement(WITH_CONTROLS, Statements.ASSESSMENT);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.create(scope, command, null))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("STA-4"));
    }

    @Test
    void controlsWithoutAJustificationAreInTheWayAndNamed() {
        var draft = created();
        var changed =
                service.change(
                        scope,
                        draft.id(),
                        1,
                        List.of(
                                change(draft, 0, decided(true, "Needed")),
                                change(draft, 1, decided(false, " "))));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.sign(scope, changed.id(), 2))
                .satisfies(
                        e -> {
                            assertThat(e.getMessage())
                                    .isEqualTo(
                                            "These controls are neither included nor left out with"
                                                    + " a reason: A.5.2, A.5.3");
                            assertThat(e.rule().id()).isEqualTo("SOA-2");
                            assertThat(e.rule().source())
                                    .startsWith("ISO/IEC 27001:2022, 6.1.3 d)");
                        });
        assertThat(world.repository.findStatement(scope, draft.id()).orElseThrow())
                .isInstanceOf(Draft.class);
    }

    @Test
    void aControlThatIsIncludedNeedsAReason() {
        var draft = created();
        var changed =
                service.change(scope, draft.id(), 1, List.of(change(draft, 0, decided(true, " "))));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.sign(scope, changed.id(), 2))
                .withMessage("These controls are included without a reason: A.5.1")
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("SOA-1"));
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        var draft = justified(created());
        assertThat(
                        service.change(
                                scope,
                                draft.id(),
                                2,
                                List.of(
                                        change(draft, 0, current -> current),
                                        change(draft, 1, current -> current))))
                .isEqualTo(draft);
        assertThat(world.audited).hasSize(2);
    }

    @Test
    void aDraftOpenedByMistakeIsGivenUpAndStaysInTheAuditTrail() {
        var first = signed();
        var second = service.revise(scope, first.id(), null);
        assertThat(service.discard(scope, second.id(), 1)).contains(first);
        assertThat(world.audited.getLast())
                .isInstanceOfSatisfying(
                        StatementContents.class,
                        gone -> {
                            assertThat(gone.statement()).isEqualTo(second);
                            assertThat(gone.controls()).hasSize(3);
                        });
        assertThat(service.revise(scope, first.id(), null).facts().number()).isEqualTo(2);
    }

    @Test
    void theFirstDraftIsGivenUpAsAnyOther() {
        var draft = created();
        assertThat(service.discard(scope, draft.id(), 1)).isEmpty();
        assertThat(created().facts().number()).isEqualTo(1);
    }

    @Test
    void aDraftThatSomebodyHasChangedSinceIsNotGivenUp() {
        var draft = justified(created());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.discard(scope, draft.id(), 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.discard(
                                        scope,
                                        new StatementOfApplicabilityId(new UUID(3, 3)),
                                        1));
    }

    @Test
    void aSignedVersionIsNotGivenUp() {
        var signed = signed();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.discard(scope, signed.id(), signed.facts().version()))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("STA-3"));
    }

    @Test
    void aSignatureSaysWhoInWhichRoleAndWhen() {
        var signed = signed();
        assertThat(signed.signature())
                .isEqualTo(
                        new StatementOfApplicability.Signature(
                                Statements.REPRESENTATIVE, Role.REPRESENTATIVE, Statements.NOW));
    }

    @Test
    void aSignedVersionNeverChanges() {
        var signed = signed();
        var before = controls(signed);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> justified(signed))
                .satisfies(
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.STATE_MISMATCH);
                            assertThat(e.rule().id()).isEqualTo("STA-3");
                        });
        assertThat(controls(signed)).isEqualTo(before);
    }

    @Test
    void aRevisionCarriesTheContentsOverAndReplacesTheFormerWhenItIsSigned() {
        var first = signed();
        var second = service.revise(scope, first.id(), null);
        assertThat(second.facts().number()).isEqualTo(2);
        assertThat(controls(second))
                .extracting(StatementControl::treatment)
                .isEqualTo(controls(first).stream().map(StatementControl::treatment).toList());
        service.sign(scope, second.id(), 1);
        assertThat(world.repository.findStatement(scope, first.id()).orElseThrow())
                .isInstanceOf(Superseded.class);
        assertThat(world.repository.findSigned(scope, WITH_CONTROLS).orElseThrow().id())
                .isEqualTo(second.id());
    }

    @Test
    void aSecondOpenDraftIsRefused() {
        var first = signed();
        service.revise(scope, first.id(), null);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.revise(scope, first.id(), null))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("STA-2"));
    }

    @Test
    void oneWrongChangeLeavesAllOfThemUndone() {
        var draft = created();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                service.change(
                                        scope,
                                        draft.id(),
                                        1,
                                        List.of(
                                                change(draft, 0, decided(true, "Needed")),
                                                change(
                                                        draft,
                                                        1,
                                                        decided(
                                                                false,
                                                                "Not here",
                                                                InclusionReason.LAW)))))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("controls", "1", "reasons"));
        assertThat(controls(draft))
                .allMatch(control -> control.treatment().equals(Treatment.UNDECIDED));
    }

    @Test
    void aStaleVersionIsAConflict() {
        var draft = justified(created());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () ->
                                service.change(
                                        scope,
                                        draft.id(),
                                        1,
                                        List.of(change(draft, 0, decided(true, "Needed")))))
                .satisfies(e -> assertThat(e.currentVersion()).isEqualTo(2));
    }

    @Test
    void anOwnerWorksForTheOrganisation() {
        var draft = created();
        var changed =
                service.change(
                        scope,
                        draft.id(),
                        1,
                        List.of(change(draft, 0, owned(Statements.EMPLOYEE))));
        assertThat(controls(changed).getFirst().treatment().owner()).isEqualTo(Statements.EMPLOYEE);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.change(
                                        scope,
                                        draft.id(),
                                        2,
                                        List.of(change(draft, 0, owned(Statements.STRANGER)))))
                .satisfies(e -> assertThat(e.path()).containsExactly("controls", "0", "ownerId"));
    }

    @Test
    void eachStepLeavesAnEntryInTheAuditTrail() {
        signed();
        assertThat(world.audited).hasSize(3);
    }
}
