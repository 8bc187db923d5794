package dev.triennium.domain.statementofapplicability;

import static dev.triennium.domain.statementofapplicability.AnnexCatalogue.WITHOUT_CONTROLS;
import static dev.triennium.domain.statementofapplicability.AnnexCatalogue.WITH_CONTROLS;
import static dev.triennium.domain.statementofapplicability.AnnexCatalogue.controlId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementOfApplicabilityServiceTest {

    private static final List<RiskAcceptance> ACCEPTED =
            List.of(new RiskAcceptance("Olga Alder", LocalDate.of(2026, 11, 24)));

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
        return new StatementControlChange(
                controls(statement).get(index).id(),
                control -> control.with(change.apply(control.treatment())));
    }

    private static UnaryOperator<Treatment> decided(
            @Nullable Boolean applicable,
            @Nullable String justification,
            InclusionReason... reasons) {
        return current ->
                new Treatment(
                        applicable,
                        justification,
                        Stream.of(reasons).map(one -> new StatementReason(one, null)).toList(),
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
                        InMemoryColleagueRepository.of(owner),
                        current.links());
    }

    /// All controls justified: by a reason, in words, and left out.
    private StatementOfApplicability justified(StatementOfApplicability draft) {
        return service.change(
                        scope,
                        draft.id(),
                        draft.facts().version(),
                        List.of(),
                        List.of(
                                change(draft, 0, decided(true, null, InclusionReason.RISK)),
                                change(draft, 1, decided(true, "A customer asks for it")),
                                change(draft, 2, decided(false, "There is no such thing here"))))
                .statement();
    }

    private Signed signed() {
        var draft = justified(created());
        return service.sign(scope, draft.id(), draft.facts().version(), ACCEPTED);
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
                                List.of(),
                                ImplementationState.IMPLEMENTED,
                                null,
                                List.of()),
                        new Treatment(
                                false,
                                "Nothing is developed here",
                                List.of(),
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
                        List.of(),
                        List.of(
                                change(draft, 0, decided(true, "Needed")),
                                change(draft, 1, decided(false, " "))));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.sign(scope, changed.id(), 2, ACCEPTED))
                .satisfies(
                        e -> {
                            assertThat(e.getMessage())
                                    .isEqualTo(
                                            "These controls are neither included nor left out with"
                                                    + " a reason: A.5.2, A.5.3.");
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
                service.change(
                        scope,
                        draft.id(),
                        1,
                        List.of(),
                        List.of(change(draft, 0, decided(true, " "))));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.sign(scope, changed.id(), 2, ACCEPTED))
                .withMessage("These controls are included without a reason: A.5.1.")
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
                                List.of(),
                                List.of(
                                        change(draft, 0, current -> current),
                                        change(draft, 1, current -> current))))
                .isEqualTo(new StatementContents(draft, List.of()));
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
                                        scope, new StatementOfApplicabilityId(new UUID(3, 3)), 1));
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
                                Statements.REPRESENTATIVE,
                                Role.REPRESENTATIVE,
                                Statements.NOW,
                                ACCEPTED));
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
        service.sign(scope, second.id(), 1, ACCEPTED);
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
                                        List.of(),
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
                                        List.of(),
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
                        List.of(),
                        List.of(change(draft, 0, owned(Statements.EMPLOYEE))));
        assertThat(controls(changed.statement()).getFirst().treatment().owner())
                .isEqualTo(InMemoryColleagueRepository.of(Statements.EMPLOYEE));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.change(
                                        scope,
                                        draft.id(),
                                        2,
                                        List.of(),
                                        List.of(change(draft, 0, owned(Statements.STRANGER)))))
                .satisfies(e -> assertThat(e.path()).containsExactly("controls", "0", "ownerId"));
    }

    @Test
    void whoLeavesHandsTheControlsOfDraftsOverAndWhatIsSignedStays() {
        var signed = ownedBy(Statements.EMPLOYEE, justified(created()));
        var frozen = service.sign(scope, signed.id(), signed.facts().version(), ACCEPTED);
        var draft = service.revise(scope, frozen.id(), null);
        var from = InMemoryColleagueRepository.of(Statements.EMPLOYEE);
        var to = InMemoryColleagueRepository.of(Statements.REPRESENTATIVE);
        var duties = new StatementDuties(world.repository, service);
        var ref = Ref.in(scope, from);
        assertThat(duties.listOpen(TenantScopes.of(scope), List.of(ref)).get(ref))
                .extracting(OpenWork::subject)
                .containsExactly(controls(draft).getFirst().id());

        assertThat(duties.handOver(scope, from, to))
                .extracting(OpenWork::subject)
                .containsExactly(controls(draft).getFirst().id());

        assertThat(controls(draft).getFirst().treatment().owner()).isEqualTo(to);
        assertThat(controls(frozen).getFirst().treatment().owner()).isEqualTo(from);
        assertThat(
                        world.repository
                                .findStatement(scope, draft.id())
                                .orElseThrow()
                                .facts()
                                .version())
                .isEqualTo(draft.facts().version() + 1);
        assertThat(duties.listOpen(TenantScopes.of(scope), List.of(ref))).isEmpty();
        assertThat(duties.handOver(scope, from, to)).isEmpty();
    }

    private StatementOfApplicability ownedBy(PersonId owner, StatementOfApplicability draft) {
        return service.change(
                        scope,
                        draft.id(),
                        draft.facts().version(),
                        List.of(),
                        List.of(change(draft, 0, owned(owner))))
                .statement();
    }

    @Test
    void eachStepLeavesAnEntryInTheAuditTrail() {
        signed();
        assertThat(world.audited).hasSize(3);
    }

    private static NewOwnControl own(@Nullable String number, String title) {
        return new NewOwnControl(
                number == null ? null : new ClauseNumber(number),
                new Origin.Own(title, ControlSource.OTHER_CATALOGUE, "C5, OPS-01"),
                new Treatment(
                        true,
                        null,
                        List.of(new StatementReason(InclusionReason.RISK, "R-17")),
                        ImplementationState.PLANNED,
                        null,
                        List.of()));
    }

    private static List<String> numbers(List<StatementControl> controls) {
        return controls.stream().map(control -> control.number().value()).toList();
    }

    @Test
    void ownControlsStandBesideThoseOfTheAnnexInTheirOwnOrder() {
        var draft = created();
        service.addOwn(
                scope,
                draft.id(),
                1,
                List.of(own(null, "First"), own("X.7", "Second"), own(null, "Third")));
        var controls = controls(draft);
        assertThat(numbers(controls))
                .containsExactly("A.5.1", "A.5.2", "A.5.3", "O.1", "X.7", "O.2");
        var turned = List.of(controls.get(5).id(), controls.get(3).id(), controls.get(4).id());
        service.orderOwn(scope, draft.id(), 2, turned);
        assertThat(numbers(controls(draft)))
                .containsExactly("A.5.1", "A.5.2", "A.5.3", "O.2", "O.1", "X.7");
        service.removeOwn(scope, draft.id(), 3, List.of(controls.get(3).id()));
        assertThat(numbers(controls(draft)))
                .containsExactly("A.5.1", "A.5.2", "A.5.3", "O.2", "X.7");
        assertThat(controls(draft))
                .extracting(StatementControl::ordinal)
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(world.audited).hasSize(4);
    }

    @Test
    void theSameOrderIsNoChange() {
        var draft = created();
        service.addOwn(scope, draft.id(), 1, List.of(own(null, "One"), own(null, "Two")));
        var own = controls(draft).subList(3, 5).stream().map(StatementControl::id).toList();
        assertThat(service.orderOwn(scope, draft.id(), 2, own).statement().facts().version())
                .isEqualTo(2);
    }

    @Test
    void anOwnControlIsChangedAsOthersAndRenamed() {
        var draft = created();
        service.addOwn(scope, draft.id(), 1, List.of(own(null, "First")));
        var id = controls(draft).getLast().id();
        var renamed = new Origin.Own("Renamed", ControlSource.LAW, null);
        service.change(
                scope,
                draft.id(),
                2,
                List.of(),
                List.of(
                        new StatementControlChange(
                                id,
                                control ->
                                        new StatementControl(
                                                control.id(),
                                                control.statement(),
                                                renamed,
                                                control.ordinal(),
                                                new ClauseNumber("Z.9"),
                                                decided(true, "Words", InclusionReason.LAW)
                                                        .apply(control.treatment())))));
        var changed = controls(draft).getLast();
        assertThat(changed.origin()).isEqualTo(renamed);
        assertThat(changed.number().value()).isEqualTo("Z.9");
        assertThat(changed.treatment().justification()).isEqualTo("Words");
    }

    private void invalid(ThrowingCallable call, String... path) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.violations().getFirst().path()).containsExactly(path));
    }

    @Test
    void wrongOwnControlsAreNamedByTheirPlace() {
        var draft = created();
        var annex = controls(draft).getFirst().id();
        invalid(
                () ->
                        service.addOwn(
                                scope,
                                draft.id(),
                                1,
                                List.of(own("X.1", "One"), own("A.5.2", "Two"))),
                "controls",
                "1",
                "number");
        invalid(
                () -> service.addOwn(scope, draft.id(), 1, List.of(own("7.1", "A clause"))),
                "controls",
                "0",
                "number");
        invalid(() -> service.removeOwn(scope, draft.id(), 1, List.of(annex)), "controlIds", "0");
        service.addOwn(scope, draft.id(), 1, List.of(own(null, "One"), own(null, "Two")));
        var own = controls(draft).getLast();
        invalid(() -> service.orderOwn(scope, draft.id(), 2, List.of(own.id())), "controlIds");
        invalid(
                () -> service.orderOwn(scope, draft.id(), 2, List.of(own.id(), own.id())),
                "controlIds",
                "1");
        invalid(
                () ->
                        service.change(
                                scope,
                                draft.id(),
                                2,
                                List.of(),
                                List.of(change(draft, 4, decided(false, "Not needed")))),
                "controls",
                "0",
                "applicable");
        invalid(
                () ->
                        service.change(
                                scope,
                                draft.id(),
                                2,
                                List.of(),
                                List.of(
                                        new StatementControlChange(
                                                annex,
                                                control ->
                                                        new StatementControl(
                                                                control.id(),
                                                                control.statement(),
                                                                own.origin(),
                                                                control.ordinal(),
                                                                control.number(),
                                                                control.treatment())))),
                "controls",
                "0",
                "own");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.removeOwn(
                                        scope,
                                        draft.id(),
                                        2,
                                        List.of(new StatementControlId(new UUID(3, 3)))))
                .satisfies(e -> assertThat(e.path()).containsExactly("controlIds", "0"));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.removeOwn(scope, draft.id(), 1, List.of(own.id())));
    }

    @Test
    void aStatementHasABoundedNumberOfOwnControls() {
        var draft = created();
        var many =
                IntStream.rangeClosed(0, StatementOfApplicabilityService.MAX_OWN_CONTROLS)
                        .mapToObj(number -> own(null, "Control " + number))
                        .toList();
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> service.addOwn(scope, draft.id(), 1, many));
        service.addOwn(scope, draft.id(), 1, many.subList(1, many.size()));
    }

    @Test
    void ownControlsAreFrozenBySignatureAndCarriedOver() {
        var draft = justified(created());
        service.addOwn(scope, draft.id(), 2, List.of(own(null, "First")));
        var signed = service.sign(scope, draft.id(), 3, ACCEPTED);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.addOwn(scope, draft.id(), 4, List.of(own(null, "B"))))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("STA-3"));
        var next = service.revise(scope, signed.id(), null);
        assertThat(controls(next).getLast())
                .usingRecursiveComparison()
                .ignoringFields("id", "statement")
                .isEqualTo(controls(signed).getLast());
    }

    @Test
    void anOwnControlWithoutAReasonIsInTheWay() {
        var draft = justified(created());
        service.addOwn(
                scope,
                draft.id(),
                2,
                List.of(
                        new NewOwnControl(
                                null,
                                new Origin.Own("First", ControlSource.LAW, null),
                                new Treatment(
                                        true,
                                        null,
                                        List.of(),
                                        ImplementationState.PLANNED,
                                        null,
                                        List.of()))));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.sign(scope, draft.id(), 3, ACCEPTED))
                .withMessage("These controls are included without a reason: O.1.")
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("SOA-1"));
    }

    @Test
    void aWholePartOfTheAnnexIsLeftOutWithOneReason() {
        var draft = created();
        service.change(
                scope,
                draft.id(),
                1,
                List.of(new StatementGroupChange("A.5", decided(false, "Only a processor"))),
                List.of(change(draft, 1, decided(true, "This one all the same"))));
        assertThat(controls(draft))
                .extracting(one -> one.treatment().justification())
                .containsExactly("Only a processor", "This one all the same", "Only a processor");
        invalid(
                () ->
                        service.change(
                                scope,
                                draft.id(),
                                2,
                                List.of(new StatementGroupChange("A.6", decided(false, "No"))),
                                List.of()),
                "groups",
                "0",
                "numbersBelow");
    }

    @Test
    void aReasonOfEachKindIsGivenOnce() {
        var draft = created();
        invalid(
                () ->
                        service.change(
                                scope,
                                draft.id(),
                                1,
                                List.of(),
                                List.of(
                                        change(
                                                draft,
                                                0,
                                                decided(
                                                        true,
                                                        null,
                                                        InclusionReason.LAW,
                                                        InclusionReason.LAW)))),
                "controls",
                "0",
                "reasons");
    }

    @Test
    void whoAcceptedTheResidualRiskIsNamed() {
        var draft = justified(created());
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.sign(scope, draft.id(), 2, List.of()))
                .satisfies(
                        e -> {
                            assertThat(e.rule().id()).isEqualTo("SOA-4");
                            assertThat(e.path()).containsExactly("riskAcceptances");
                        });
        invalid(
                () ->
                        service.sign(
                                scope,
                                draft.id(),
                                2,
                                List.of(new RiskAcceptance("Olga", LocalDate.of(2026, 11, 25)))),
                "riskAcceptances",
                "0",
                "acceptedOn");
    }
}
