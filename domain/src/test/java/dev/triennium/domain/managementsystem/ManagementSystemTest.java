package dev.triennium.domain.managementsystem;

import static dev.triennium.domain.managementsystem.Scopes.APPROVED_ON;
import static dev.triennium.domain.managementsystem.Scopes.approval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.managementsystem.ManagementSystem.InRevision;
import dev.triennium.domain.standard.TestCatalogue;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ManagementSystemTest {

    @Test
    void aChangeOfWhatIsInForceBeginsTheNextVersionAndLeavesItAlone() {
        var before = Scopes.inForce();
        var changed =
                before.changeScope(_ -> Scopes.forStandards(TestCatalogue.ISO_9001), Scopes::newId);
        assertThat(changed).isInstanceOf(InRevision.class);
        assertThat(changed.findScope()).contains(before.scope());
        assertThat(changed.findDraft().orElseThrow().number()).isEqualTo(2);
        assertThat(changed.findDraft().orElseThrow().id()).isNotEqualTo(before.scope().id());
        assertThat(changed.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void aSecondChangeStaysInTheSameDraft() {
        var once = Scopes.inRevision();
        var twice = once.changeScope(content -> content, Scopes::newId);
        assertThat(twice.findDraft()).contains(once.draft());
    }

    @Test
    void anApprovalTakesTheDraftAsItIs() {
        var drafted = Scopes.inRevision();
        var approved = drafted.approveScope(approval(APPROVED_ON), Scopes.SITES_NOW);
        assertThat(approved.scope().content().opened()).isEqualTo(drafted.draft().content());
        assertThat(approved.scope().id()).isEqualTo(drafted.draft().id());
        assertThat(approved.scope().number()).isEqualTo(2);
    }

    @Test
    void anApprovalKeepsTheSitesAsTheyAreAndTheNextDraftDoesNot() {
        var approved = Scopes.inRevision().approveScope(approval(APPROVED_ON), Scopes.SITES_NOW);
        assertThat(approved.scope().content().sites())
                .extracting(ScopeSite::asApproved)
                .containsExactly(
                        new ScopeSite.AsApproved("Works", "Street 1", 60),
                        new ScopeSite.AsApproved("Office", "Street 2", 3));
        var next = approved.changeScope(content -> content, Scopes::newId);
        assertThat(next.findDraft().orElseThrow().content().sites())
                .extracting(ScopeSite::asApproved)
                .containsOnlyNulls();
        assertThat(next.findScope()).contains(approved.scope());
    }

    @Test
    void nobodyWhoCountsIsNoScope() {
        var site = new ScopeSite(Scopes.SITE, null, List.of(Scopes.reduced(6, 6)));
        var drafted = Scopes.drafted(Scopes.onlyAt(site));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> drafted.approveScope(approval(APPROVED_ON), Scopes.SITES_NOW))
                .withMessage("The scope still lacks somebody who counts.");
    }

    @Test
    void withoutADraftThereIsNothingToApproveOrDiscard() {
        var inForce = Scopes.inForce();
        assertRefused(
                () -> inForce.approveScope(approval(APPROVED_ON), Scopes.SITES_NOW),
                ErrorCode.STATE_MISMATCH,
                "MS-2");
        assertRefused(inForce::discardDraft, ErrorCode.STATE_MISMATCH, "MS-2");
    }

    @Test
    void whatAnApprovalNeedsIsNamed() {
        var drafted = Scopes.drafted(Scopes.forStandards(TestCatalogue.ISO_9001));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> drafted.approveScope(approval(APPROVED_ON), Scopes.SITES_NOW))
                .withMessage("The scope still lacks a site, a process, a wording.")
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("MS-1"));
    }

    @Test
    void aVersionIsNotApprovedBeforeTheOneItReplaces() {
        var revised = Scopes.inRevision();
        assertRefused(
                () -> revised.approveScope(approval(APPROVED_ON.minusDays(1)), Scopes.SITES_NOW),
                ErrorCode.RULE_VIOLATED,
                "MS-3");
    }

    @Test
    void aDiscardedDraftLeavesWhatIsInForce() {
        var revised = Scopes.inRevision();
        var discarded = revised.discardDraft();
        assertThat(discarded.scope()).isEqualTo(revised.scope());
        assertThat(discarded.version()).isEqualTo(revised.version() + 1);
    }

    @Test
    void theFirstDraftCannotBeDiscarded() {
        assertRefused(
                Scopes.drafted(Scopes.complete())::discardDraft, ErrorCode.STATE_MISMATCH, "MS-4");
    }

    private static void assertRefused(Supplier<?> step, ErrorCode code, String rule) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(step::get)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo(rule));
    }
}
