package dev.triennium.domain.context;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.register.EntryDraft;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContextServiceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final ContextWorld world = new ContextWorld();
    private final TenantScope scope =
            TestScopes.of(
                    new TenantId(new UUID(1, 1)),
                    new PersonId(new UUID(2, 1)),
                    Role.REPRESENTATIVE);

    private static EntryDraft<ContextIssueContent> draft(LocalDate reviewOn, EntryLinks links) {
        return new EntryDraft<>(
                new ContextIssueContent(
                        "Hotter summers",
                        null,
                        ContextIssueOrigin.EXTERNAL,
                        ContextIssueTopic.CLIMATE_CHANGE,
                        true,
                        "The hall gets too hot to weld in",
                        null),
                null,
                reviewOn,
                links);
    }

    private ContextIssue add() {
        return world.issueService.add(scope, draft(TODAY.plusDays(90), EntryLinks.NONE), null);
    }

    private InterestedParty addParty() {
        return world.partyService.add(
                scope,
                new EntryDraft<>(
                        new InterestedPartyContent(
                                "Neighbours", InterestedPartyKind.NEIGHBOUR, null),
                        null,
                        null,
                        EntryLinks.NONE),
                null);
    }

    private PartyRequirement require(InterestedPartyId party) {
        return world.requirementService.add(
                scope,
                new EntryDraft<>(
                        new PartyRequirementContent(
                                party,
                                "Quiet nights",
                                null,
                                true,
                                false,
                                true,
                                "No work after ten"),
                        null,
                        TODAY.plusDays(30),
                        EntryLinks.NONE),
                null);
    }

    private static void refused(ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(act);
    }

    @Test
    void entriesOfEachRegisterCountFromOne() {
        assertThat(List.of(add(), add())).extracting(ContextIssue::number).containsExactly(1, 2);
        assertThat(addParty().number()).isEqualTo(1);
    }

    @Test
    void theOwnerIsRemindedOfTheNextReviewUntilTheIssueIsClosed() {
        var issue = add();
        assertThat(world.said.get(issue.id().value()))
                .extracting(Deadline::kind, Deadline::dueOn)
                .containsExactly(tuple(RegisterDeadlineKind.CONTEXT_REVIEW, TODAY.plusDays(90)));
        var reviewed =
                world.issueService.review(scope, issue.id(), "Holds", TODAY.plusDays(365), 1);
        assertThat(world.said.get(issue.id().value()))
                .extracting(Deadline::dueOn)
                .containsExactly(TODAY.plusDays(365));
        world.issueService.close(scope, issue.id(), "Gone", reviewed.version());
        assertThat(world.said.get(issue.id().value())).isEmpty();
    }

    @Test
    void aReviewKeepsWhoLookedAndWhatTheySaw() {
        var reviewed = world.issueService.review(scope, add().id(), "Holds", null, 1);
        var review = requireNonNull(reviewed.keeping().lastReview());
        assertThat(review.by()).isEqualTo(scope.person());
        assertThat(review.note()).isEqualTo("Holds");
        assertThat(reviewed.dueOn()).isNull();
        var changed =
                world.issueService.change(
                        scope,
                        reviewed.id(),
                        _ -> draft(TODAY.plusDays(9), EntryLinks.NONE),
                        reviewed.version());
        assertThat(changed.keeping().lastReview()).isEqualTo(review);
    }

    @Test
    void aClosedEntryStaysAsItIsUntilItIsOpenedAgain() {
        var closed = world.issueService.close(scope, add().id(), "Gone", 1);
        refused(() -> world.issueService.review(scope, closed.id(), null, null, 2));
        refused(() -> world.issueService.close(scope, closed.id(), "Gone", 2));
        refused(
                () ->
                        world.issueService.change(
                                scope, closed.id(), _ -> draft(TODAY, EntryLinks.NONE), 2));
        assertThat(closed.allowedActions(scope)).containsExactly(ContextIssueAction.REOPEN);
        var open = world.issueService.reopen(scope, closed.id(), 2);
        assertThat(open.isOpen()).isTrue();
        refused(() -> world.issueService.reopen(scope, open.id(), 3));
    }

    @Test
    void entriesAreLinkedToRisksThatThereAre() {
        var risk = new RiskId(new UUID(8, 1));
        var links = new EntryLinks(List.of(), List.of(), List.of(risk));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> world.issueService.add(scope, draft(TODAY, links), null))
                .satisfies(e -> assertThat(e.path()).containsExactly("riskIds"));
        world.risks.add(risk);
        var issue = world.issueService.add(scope, draft(TODAY, links), null);
        assertThat(world.issues.find(scope, issue.id()).orElseThrow().links()).isEqualTo(links);
    }

    @Test
    void aDayInThePastIsRefusedUnlessItStays() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                world.issueService.add(
                                        scope, draft(TODAY.minusDays(1), EntryLinks.NONE), null));
    }

    @Test
    void aPartyIsClosedAfterWhatItRequires() {
        var party = addParty();
        var requirement = require(party.id());
        refused(() -> world.partyService.close(scope, party.id(), "Moved", 1));
        world.requirementService.close(scope, requirement.id(), "Met", 1);
        var closed = world.partyService.close(scope, party.id(), "Moved", 1);
        refused(() -> require(closed.id()));
        refused(() -> world.requirementService.reopen(scope, requirement.id(), 2));
        world.partyService.reopen(scope, party.id(), 2);
        assertThat(world.requirementService.reopen(scope, requirement.id(), 2).isOpen()).isTrue();
    }

    @Test
    void nobodyRequiresWhatNoPartyIsThereFor() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> require(new InterestedPartyId(new UUID(9, 9))))
                .satisfies(e -> assertThat(e.path()).containsExactly("interestedPartyId"));
    }
}
