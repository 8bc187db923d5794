package dev.triennium.domain.risk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.risk.RiskEdit.Rated;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiskServiceTest {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final PersonId OWNER = new PersonId(new UUID(2, 1));
    private static final PersonId CONSULTANT = new PersonId(new UUID(2, 2));
    private static final PersonId REPRESENTATIVE = new PersonId(new UUID(2, 3));
    private static final ColleagueId OWNING = new ColleagueId(new UUID(3, 1));
    private static final ColleagueId OTHER = new ColleagueId(new UUID(3, 2));
    private static final LocalDate REVIEW = LocalDate.parse("2027-11-24");

    private static final RiskScale.Levels THREE =
            new RiskScale.Levels(
                    List.of("rare", "sometimes", "often"), List.of("small", "some", "big"), 3);

    private final RiskWorld world = new RiskWorld();
    private final TenantScope consultant = scope(CONSULTANT, Role.CONSULTANT);

    private static TenantScope scope(PersonId person, Role role) {
        return TestScopes.of(TENANT, person, role);
    }

    @BeforeEach
    void enterStaff() {
        world.colleagues.insert(consultant, colleague(OWNING, OWNER));
        world.colleagues.insert(consultant, colleague(OTHER, null));
    }

    private static Colleague colleague(ColleagueId id, @Nullable PersonId person) {
        return new Colleague(
                id,
                1,
                new Colleague.Profile(
                        "A", "B", null, null, null, null, Locale.ENGLISH, null, null, null),
                person);
    }

    private static RiskContent content(@Nullable RiskTreatment treatment) {
        return new RiskContent(
                RiskKind.RISK,
                "Delivery fails",
                null,
                RiskCategory.SUPPLY,
                null,
                null,
                OWNING,
                treatment,
                null,
                REVIEW);
    }

    private Risk add(@Nullable RiskLevels inherent, @Nullable RiskLevels residual) {
        return world.service.add(
                consultant,
                new RecordRisk(content(RiskTreatment.MODIFY), inherent, residual, EntryLinks.NONE),
                null);
    }

    private Risk rated() {
        world.service.define(consultant, THREE, null);
        return add(new RiskLevels(3, 3), new RiskLevels(1, 3));
    }

    private static void refused(RiskRule rule, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule.reference()));
    }

    private Risk change(Risk risk, RiskContent content, Rated inherent, Rated residual) {
        return world.service.change(
                consultant,
                risk.id(),
                before -> new RiskEdit(content, inherent, residual, before.links()),
                risk.version());
    }

    private Risk renamed(Risk risk) {
        var content = risk.content();
        return change(
                risk,
                new RiskContent(
                        content.kind(),
                        "Another name",
                        null,
                        content.category(),
                        null,
                        null,
                        content.owner(),
                        content.treatment(),
                        null,
                        content.reviewOn()),
                new Rated.AsItWas(),
                new Rated.AsItWas());
    }

    @Test
    void entriesAreCounted() {
        assertThat(List.of(add(null, null).number(), add(null, null).number()))
                .containsExactly(1, 2);
    }

    @Test
    void nothingIsRatedWithoutAScale() {
        refused(RiskRule.RATED_BY_SCALE, () -> add(new RiskLevels(1, 1), null));
    }

    @Test
    void aRatingSaysWhetherItsScaleAcceptsIt() {
        var risk = rated();
        assertThat(requireNonNull(risk.inherent()).score()).isEqualTo(9);
        assertThat(requireNonNull(risk.inherent()).isWithinThreshold()).isFalse();
        assertThat(requireNonNull(risk.residual()).isWithinThreshold()).isTrue();
    }

    @Test
    void aLevelThatTheScaleDoesNotHaveIsRefused() {
        world.service.define(consultant, THREE, null);
        for (var wrong : List.of(new RiskLevels(4, 1), new RiskLevels(1, 0))) {
            assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> add(wrong, null));
        }
    }

    @Test
    void aNewScaleMovesNoRatingThatWasMade() {
        var before = rated();
        var lower = new RiskScale.Levels(THREE.likelihoods(), THREE.impacts(), 1);
        var second = world.service.define(consultant, lower, null);
        assertThat(second.number()).isEqualTo(2);
        var named = renamed(before);
        assertThat(named.inherent()).isEqualTo(before.inherent());
        assertThat(named.residual()).isEqualTo(before.residual());
        var anew =
                change(
                        named,
                        named.content(),
                        new Rated.AsItWas(),
                        new Rated.Anew(new RiskLevels(1, 3)));
        assertThat(requireNonNull(anew.residual()).scale()).isEqualTo(second.id());
        assertThat(requireNonNull(anew.residual()).isWithinThreshold()).isFalse();
    }

    @Test
    void whatIsLeftIsLeftOfSomethingThatIsRatedAndTreated() {
        world.service.define(consultant, THREE, null);
        refused(RiskRule.RESIDUAL_OF_TREATMENT, () -> add(null, new RiskLevels(1, 1)));
        refused(
                RiskRule.RESIDUAL_OF_TREATMENT,
                () ->
                        world.service.add(
                                consultant,
                                new RecordRisk(
                                        content(null),
                                        new RiskLevels(2, 2),
                                        new RiskLevels(1, 1),
                                        EntryLinks.NONE),
                                null));
    }

    @Test
    void itsOwnerAcceptsARiskAndSoDoesWhoeverSigns() {
        var risk = rated();
        refused(
                RiskRule.ACCEPTED_BY_OWNER,
                () -> world.service.accept(consultant, risk.id(), "Cheap", 1));
        refused(
                RiskRule.ACCEPTED_BY_OWNER,
                () ->
                        world.service.accept(
                                scope(CONSULTANT, Role.EMPLOYEE), risk.id(), "Cheap", 1));
        var accepted = world.service.accept(scope(OWNER, Role.EMPLOYEE), risk.id(), "Cheap", 1);
        assertThat(accepted.standing())
                .isInstanceOfSatisfying(
                        RiskStanding.Accepted.class,
                        one -> {
                            assertThat(one.by()).isEqualTo(OWNER);
                            assertThat(one.reason()).isEqualTo("Cheap");
                        });
        var other = add(new RiskLevels(1, 1), null);
        assertThat(
                        world.service
                                .accept(
                                        scope(REPRESENTATIVE, Role.REPRESENTATIVE),
                                        other.id(),
                                        "Small",
                                        1)
                                .standing()
                                .state())
                .isEqualTo(RiskStanding.State.ACCEPTED);
        assertThat(world.risks.decisions)
                .extracting(RiskDecision::reason)
                .containsExactly("Small", "Cheap");
    }

    @Test
    void nobodyAcceptsWhatIsNotRatedOrIsAcceptedAlready() {
        var owner = scope(OWNER, Role.EMPLOYEE);
        var bare = add(null, null);
        refused(
                RiskRule.ACCEPTED_AS_RATED,
                () -> world.service.accept(owner, bare.id(), "Why not", 1));
        var risk = rated();
        world.service.accept(owner, risk.id(), "Cheap", 1);
        refused(RiskRule.CLOSED_STAYS, () -> world.service.accept(owner, risk.id(), "Again", 2));
    }

    @Test
    void anotherRatingTreatmentOrOwnerEndsAnAcceptanceAndAnotherNameDoesNot() {
        var owner = scope(OWNER, Role.EMPLOYEE);
        var accepted = world.service.accept(owner, rated().id(), "Cheap", 1);
        var named = renamed(accepted);
        assertThat(named.standing()).isEqualTo(accepted.standing());
        var open = new RiskStanding.Open();
        assertThat(
                        change(
                                        named,
                                        named.content(),
                                        new Rated.AsItWas(),
                                        new Rated.Anew(new RiskLevels(2, 3)))
                                .standing())
                .isEqualTo(open);
        assertThat(named.ownedBy(OTHER).standing()).isEqualTo(open);
        assertThat(
                        named.with(content(RiskTreatment.SHARE), named.inherent(), named.residual())
                                .standing())
                .isEqualTo(open);
        assertThat(world.risks.decisions).hasSize(1);
    }

    @Test
    void aClosedRiskStaysAsItIsUntilItIsOpenedAgain() {
        var risk = add(null, null);
        var closed = world.service.close(consultant, risk.id(), "Gone", 1);
        assertThat(world.said.get(risk.id().value())).isEmpty();
        refused(RiskRule.CLOSED_STAYS, () -> renamed(closed));
        refused(RiskRule.CLOSED_STAYS, () -> world.service.close(consultant, risk.id(), "Gone", 2));
        refused(RiskRule.CLOSED_STAYS, () -> addMeasure(closed, null));
        var open = world.service.reopen(consultant, risk.id(), 2);
        assertThat(open.standing()).isEqualTo(new RiskStanding.Open());
        refused(RiskRule.CLOSED_STAYS, () -> world.service.reopen(consultant, risk.id(), 3));
    }

    private RiskMeasure addMeasure(Risk risk, @Nullable LocalDate dueOn) {
        return world.service.addMeasure(
                consultant,
                risk.id(),
                new RiskMeasure.Content("Second supplier", OTHER, dueOn),
                null);
    }

    @Test
    void aRiskIsNotClosedWhileAMeasureIsOpen() {
        var risk = add(null, null);
        var measure = addMeasure(risk, null);
        refused(RiskRule.CLOSED_STAYS, () -> world.service.close(consultant, risk.id(), "Gone", 1));
        var done = world.service.completeMeasure(consultant, measure.id(), null, "Found", 1);
        assertThat(done.doneOn()).isEqualTo("2026-11-24");
        world.service.close(consultant, risk.id(), "Gone", 1);
        refused(
                RiskRule.CLOSED_STAYS,
                () -> world.service.reopenMeasure(consultant, measure.id(), 2));
    }

    @Test
    void theOwnerIsRemindedOfTheReviewAndOfTheMeasure() {
        var risk = add(null, null);
        assertThat(world.said.get(risk.id().value()))
                .singleElement()
                .satisfies(
                        deadline -> {
                            assertThat(deadline.dueOn()).isEqualTo(REVIEW);
                            assertThat(deadline.owner()).isEqualTo(OWNING);
                        });
        var measure = addMeasure(risk, LocalDate.parse("2026-12-24"));
        assertThat(world.said.get(measure.id().value()))
                .extracting(Deadline::owner)
                .containsExactly(OTHER);
        world.service.completeMeasure(consultant, measure.id(), null, null, 1);
        assertThat(world.said.get(measure.id().value())).isEmpty();
    }

    @Test
    void whoLeavesHandsOverWhatTheyAnswerFor() {
        var risk = add(null, null);
        var measure = addMeasure(risk, null);
        var risks = new RiskDuties(world.risks, world.service);
        var measures = new RiskMeasureDuties(world.measures, world.service);
        assertThat(risks.handOver(consultant, OWNING, OTHER))
                .extracting(OpenWork::subject)
                .containsExactly(risk.id());
        assertThat(measures.handOver(consultant, OTHER, OWNING))
                .extracting(OpenWork::subject)
                .containsExactly(measure.id());
        assertThat(world.risks.find(consultant, risk.id()).orElseThrow().facts().owner())
                .isEqualTo(OTHER);
        assertThat(world.measures.find(consultant, measure.id()).orElseThrow().owner())
                .isEqualTo(OWNING);
    }

    @Test
    void whatAnEntryNamesIsThere() {
        var missing = new EntryLinks(List.of(new ClauseId(new UUID(9, 9))), List.of());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                world.service.add(
                                        consultant,
                                        new RecordRisk(content(null), null, null, missing),
                                        null));
        var links =
                new EntryLinks(
                        List.of(TestCatalogue.clauseId(TestCatalogue.ISO_9001, "8.5.1")),
                        List.of(TestCatalogue.CONTROL));
        var risk =
                world.service.add(
                        consultant, new RecordRisk(content(null), null, null, links), null);
        assertThat(world.risks.find(consultant, risk.id()).orElseThrow().links()).isEqualTo(links);
    }

    @Test
    void aReviewThatPassedStaysAndANewOneDoesNotLieInThePast() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> addMeasure(add(null, null), LocalDate.parse("2026-11-23")));
    }

    @Test
    void onlyAnOpportunityIsPursuedAndOnlyARiskIsAvoided() {
        assertThat(RiskTreatment.PURSUE.isFor(RiskKind.RISK)).isFalse();
        assertThat(RiskTreatment.AVOID.isFor(RiskKind.OPPORTUNITY)).isFalse();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> content(RiskTreatment.PURSUE));
    }

    @Test
    void whoMayOnlyLookIsOfferedNothing() {
        var risk = rated();
        assertThat(risk.allowedActions(scope(REPRESENTATIVE, Role.REPRESENTATIVE), false))
                .containsExactly(RiskAction.CHANGE, RiskAction.ACCEPT, RiskAction.CLOSE);
        assertThat(risk.allowedActions(scope(OWNER, Role.EMPLOYEE), true))
                .containsExactly(RiskAction.ACCEPT);
        var closed = world.service.close(consultant, risk.id(), "Gone", 1);
        assertThat(closed.allowedActions(consultant, false)).containsExactly(RiskAction.REOPEN);
        assertThat(closed.allowedActions(scope(OWNER, Role.EMPLOYEE), true)).isEmpty();
    }

    @Test
    void acceptingIsOfferedToWhomItIsGranted() {
        var risk = rated();
        assertThat(risk.allowedActions(consultant, false))
                .containsExactly(RiskAction.CHANGE, RiskAction.CLOSE);
        assertThat(risk.allowedActions(scope(OWNER, Role.EMPLOYEE), false)).isEmpty();
        var unrated = risk.with(risk.content(), null, null);
        assertThat(unrated.allowedActions(scope(OWNER, Role.EMPLOYEE), true)).isEmpty();
    }
}
