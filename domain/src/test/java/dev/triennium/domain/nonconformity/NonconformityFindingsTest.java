package dev.triennium.domain.nonconformity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.certification.AmendedValue;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NonconformityFindingsTest {

    private final FindingsWorld world = new FindingsWorld();

    private static NonconformityContent stating(NonconformityContent one, String statement) {
        return new NonconformityContent(
                one.source(),
                one.requirement(),
                statement,
                one.evidence(),
                one.foundOn(),
                one.processName(),
                one.site(),
                one.managementSystem(),
                one.incident(),
                one.finding(),
                one.owner(),
                one.answerBy());
    }

    private static Finding found(Finding one, FindingGrade grade, String statement) {
        return new Finding(
                one.id(),
                one.audit(),
                one.stage(),
                grade,
                one.clause(),
                statement,
                one.evidence(),
                one.raisedOn(),
                one.statedDueOn(),
                grade.isNonconformity() ? one.deadlines() : null,
                one.planAcceptedOn(),
                one.verifiedOn(),
                one.assignee());
    }

    private void correct(FindingGrade grade, String statement) {
        world.findings.follow(
                world.scope,
                world.certification,
                Journeys.corrected(world.certification, found(world.finding(), grade, statement)),
                "The body wrote");
    }

    private CorrectiveAction planned() {
        var action =
                new CorrectiveAction(
                        new CorrectiveActionId(new UUID(9, 5)),
                        1,
                        world.entry().id(),
                        1,
                        1,
                        new CorrectiveAction.Content(
                                "Plan the calibration",
                                FindingsWorld.COLLEAGUE,
                                FindingsWorld.TODAY.plusDays(30)),
                        false,
                        null);
        world.planned.add(action);
        return action;
    }

    @Test
    void moreTimeIsGrantedWhereTheEntrySaysOtherThanItsFinding() {
        var entry = world.entry();
        entry =
                world.stored(
                        entry.following(
                                stating(entry.content(), "Gauges are not calibrated"),
                                entry.grade(),
                                requireNonNull(entry.body())));
        var counted = requireNonNull(world.finding().deadlines()).planOn();
        var until = FindingsWorld.TODAY.plusDays(30);
        var asked =
                world.service.askForExtension(
                        world.scope,
                        entry.id(),
                        new Extensions.Wanted(NonconformityStep.PLAN, until),
                        "Holidays",
                        entry.version());
        var granted =
                world.service.grantExtension(
                        world.scope,
                        entry.id(),
                        new NonconformityExtension.Granted(until, "Letter 7", null),
                        null,
                        asked.version());
        assertThat(granted.extensions().planUntil()).isEqualTo(until);
        assertThat(granted.content().statement()).isEqualTo("Gauges are not calibrated");
        assertThat(requireNonNull(world.finding().deadlines()).planOn()).isEqualTo(until);
        assertThat(
                        world.certified
                                .certifications
                                .datedEventsOf(world.certification.id())
                                .getLast()
                                .values())
                .containsExactly(
                        new AmendedValue(
                                AmendedValue.Field.PLAN_DUE_ON,
                                counted.toString(),
                                until.toString()));
    }

    @Test
    void whatTheBodyCorrectsIsInTheMailsAboutTheActions() {
        var action = planned();
        correct(FindingGrade.MINOR, "Calibration is planned late");
        assertThat(world.entry().content().statement()).isEqualTo("Calibration is planned late");
        assertThat(world.said.get(action.id().value()))
                .extracting(Deadline::dueOn)
                .containsExactly(FindingsWorld.TODAY.plusDays(30));
        assertThat(world.said.get(action.id().value()))
                .flatExtracting(one -> one.subject().facts())
                .contains(
                        new DeadlineSubject.Fact(
                                "nonconformity",
                                world.entry().reference().text()
                                        + ": Calibration is planned late"));
    }

    @Test
    void nobodyIsRemindedOfActionsAgainstWhatTheBodyTookBack() {
        var action = planned();
        correct(FindingGrade.OPPORTUNITY_FOR_IMPROVEMENT, world.finding().statement());
        assertThat(world.entry().isWithdrawn()).isTrue();
        assertThat(world.said.get(action.id().value())).isEqualTo(List.of());
    }

    @Test
    void nobodyIsRemindedOfActionsAgainstWhatAnAppealEnded() {
        var action = planned();
        var own = world.entry();
        own =
                world.stored(
                        new Nonconformity(
                                own.id(),
                                own.version() + 1,
                                own.number(),
                                own.reference(),
                                own.content(),
                                own.grade(),
                                own.extent(),
                                own.contest(),
                                own.progress(),
                                own.recordedAt(),
                                own.recordedBy(),
                                own.followUpOf(),
                                null,
                                own.extensions()));
        var contested = world.service.contest(world.scope, own.id(), "It is none", own.version());
        world.service.endContest(world.scope, own.id(), true, "It was none", contested.version());
        assertThat(world.said.get(action.id().value())).isEqualTo(List.of());
    }
}
