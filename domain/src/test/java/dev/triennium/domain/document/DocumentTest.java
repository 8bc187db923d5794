package dev.triennium.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.document.Approver.ByColleague;
import dev.triennium.domain.document.Approver.InRole;
import dev.triennium.domain.document.DocumentContent.Markdown;
import dev.triennium.domain.document.DocumentVersion.Approved;
import dev.triennium.domain.document.DocumentVersion.Body;
import dev.triennium.domain.document.DocumentVersion.Draft;
import dev.triennium.domain.document.DocumentVersion.InReview;
import dev.triennium.domain.document.DocumentVersion.Published;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final PersonId WRITER = new PersonId(new UUID(3, 1));
    private static final PersonId SECOND = new PersonId(new UUID(3, 2));
    private static final PersonId THIRD = new PersonId(new UUID(3, 3));
    private static final ApprovalRule ONE =
            new ApprovalRule(
                    List.of(new InRole(Role.MANAGEMENT), new InRole(Role.REPRESENTATIVE)),
                    1,
                    false);

    private static Voter voter(PersonId person, Role... roles) {
        return new Voter(person, colleague(person), Set.of(roles));
    }

    private static ColleagueId colleague(PersonId person) {
        return new ColleagueId(person.value());
    }

    private static Document.Description described(@Nullable Integer reviewMonths) {
        return new Document.Description(
                DocumentKind.MANUAL,
                null,
                "Quality manual",
                "QM-1",
                colleague(WRITER),
                Classification.INTERNAL,
                Locale.ENGLISH,
                reviewMonths);
    }

    private static Document begun(@Nullable DocumentContent content) {
        return Document.create(
                new DocumentId(new UUID(1, 1)),
                described(12),
                Set.of(),
                Distribution.NOBODY,
                new Draft(
                        new Body(
                                new DocumentVersionId(new UUID(2, 1)),
                                VersionNumber.FIRST,
                                "",
                                content,
                                Set.of(WRITER),
                                List.of())));
    }

    private static Document submitted(ApprovalRule rule) {
        return begun(new Markdown("# Manual")).submit(rule, NOW, WRITER);
    }

    private static Document approve(Document document, Voter voter) {
        return document.inReview(review -> review.approve(voter, "I agree", NOW));
    }

    private static Document published() {
        return approve(submitted(ONE), voter(SECOND, Role.MANAGEMENT)).publish(TODAY, NOW, WRITER);
    }

    private static void refused(Runnable step, DocumentRule rule) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(step::run)
                .satisfies(no -> assertThat(no.rule()).isEqualTo(rule.reference()));
    }

    @Test
    void aSecondPersonApprovesAndTheVersionBeforeBecomesObsoleteByPublishing() {
        var first = published();
        assertThat(first.facts().state()).isEqualTo(DocumentState.IN_FORCE);
        assertThat(first.version()).isEqualTo(4);
        var second = revised(first, VersionNumber.Step.MINOR);
        assertThat(second.facts().state()).isEqualTo(DocumentState.IN_REVISION);
        var approved = approve(second.submit(ONE, NOW, WRITER), voter(SECOND, Role.MANAGEMENT));
        var after = approved.publish(TODAY.plusDays(10), NOW, WRITER);
        assertThat(Objects.requireNonNull(after.inForce()).body().number())
                .isEqualTo(new VersionNumber(1, 1));
        assertThat(after.next()).isNull();
    }

    private static Document revised(Document document, VersionNumber.Step step) {
        return document.revise(new DocumentVersionId(new UUID(2, 2)), step, "More words", WRITER);
    }

    @Test
    void aRevisionBeginsWithTheTextInForceAndTheNextNumber() {
        var draft = revised(published(), VersionNumber.Step.MAJOR).draft();
        assertThat(draft.body().number()).hasToString("2.0");
        assertThat(draft.body().content()).isEqualTo(new Markdown("# Manual"));
        assertThat(draft.body().decisions()).isEmpty();
    }

    @Test
    void nobodyApprovesAloneWhatTheyWrote() {
        var review = submitted(ONE);
        refused(() -> approve(review, voter(WRITER, Role.REPRESENTATIVE)), DocumentRule.FOUR_EYES);
        assertThat(approve(review, voter(SECOND, Role.MANAGEMENT)).next())
                .isInstanceOf(Approved.class);
    }

    @Test
    void ofSeveralAnAuthorMayBeOne() {
        var two =
                new ApprovalRule(
                        List.of(new ByColleague(colleague(WRITER)), new InRole(Role.MANAGEMENT)),
                        2,
                        false);
        var half = approve(submitted(two), voter(WRITER));
        assertThat(half.next()).isInstanceOf(InReview.class);
        assertThat(approve(half, voter(SECOND, Role.MANAGEMENT)).next())
                .isInstanceOf(Approved.class);
    }

    @Test
    void twoAuthorsAreNotEnoughEither() {
        var both =
                new ApprovalRule(
                        List.of(
                                new ByColleague(colleague(WRITER)),
                                new ByColleague(colleague(SECOND))),
                        2,
                        false);
        var document =
                begun(new Markdown("# Manual"))
                        .write(null, new Markdown("# Better"), SECOND)
                        .submit(both, NOW, WRITER);
        var half = approve(document, voter(WRITER));
        refused(() -> approve(half, voter(SECOND)), DocumentRule.FOUR_EYES);
    }

    @Test
    void whoIsNotAskedDecidesNothing() {
        var review = submitted(ONE);
        refused(() -> approve(review, voter(THIRD, Role.EMPLOYEE)), DocumentRule.ASKED_ONES_ONLY);
        refused(
                () -> review.inReview(one -> one.reject(voter(THIRD), "No", NOW)),
                DocumentRule.ASKED_ONES_ONLY);
    }

    @Test
    void inOrderEachWaitsForTheOneBefore() {
        var ordered =
                new ApprovalRule(
                        List.of(
                                new ByColleague(colleague(SECOND)),
                                new ByColleague(colleague(THIRD))),
                        2,
                        true);
        var review = submitted(ordered);
        assertThat(review.review().waiting()).containsExactly(0);
        refused(() -> approve(review, voter(THIRD)), DocumentRule.ASKED_ONES_ONLY);
        var half = approve(review, voter(SECOND));
        assertThat(half.review().waiting()).containsExactly(1);
        assertThat(approve(half, voter(THIRD)).next()).isInstanceOf(Approved.class);
    }

    @Test
    void oneHasOneVoiceWhateverRolesTheyHold() {
        var two = new ApprovalRule(ONE.approvers(), 2, false);
        var half = approve(submitted(two), voter(SECOND, Role.MANAGEMENT, Role.REPRESENTATIVE));
        refused(
                () -> approve(half, voter(SECOND, Role.MANAGEMENT, Role.REPRESENTATIVE)),
                DocumentRule.ASKED_ONES_ONLY);
    }

    @Test
    void aRejectionSendsItBackAndStaysOnRecord() {
        var back =
                submitted(ONE)
                        .inReview(
                                review ->
                                        review.reject(
                                                voter(SECOND, Role.MANAGEMENT), "Too short", NOW));
        assertThat(back.draft().body().decisions())
                .extracting(Decision::text)
                .containsExactly("Too short");
        var again = back.write(null, new Markdown("# Longer"), WRITER).submit(ONE, NOW, WRITER);
        assertThat(again.review().approval().round()).isEqualTo(2);
        assertThat(again.review().waiting()).containsExactly(0, 1);
        assertThat(approve(again, voter(SECOND, Role.MANAGEMENT)).next())
                .isInstanceOf(Approved.class);
    }

    @Test
    void aDecisionKeepsTheHashOfWhatWasDecidedAbout() {
        var approved = approve(submitted(ONE), voter(SECOND, Role.MANAGEMENT));
        assertThat(Objects.requireNonNull(approved.next()).body().decisions())
                .extracting(Decision::sha256)
                .containsExactly(new Markdown("# Manual").sha256());
    }

    @Test
    void somebodyElseIsAskedInThePlaceOfWhoLeft() {
        var both =
                new ApprovalRule(
                        List.of(new ByColleague(colleague(SECOND)), new InRole(Role.MANAGEMENT)),
                        2,
                        false);
        var review = submitted(both);
        var replaced = review.inReview(one -> one.replace(0, new ByColleague(colleague(THIRD))));
        refused(() -> approve(replaced, voter(SECOND)), DocumentRule.ASKED_ONES_ONLY);
        var half = approve(replaced, voter(THIRD));
        refused(
                () -> half.inReview(one -> one.replace(0, new ByColleague(colleague(SECOND)))),
                DocumentRule.ASKED_ONES_ONLY);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                review.inReview(
                                        one -> one.replace(7, new ByColleague(colleague(THIRD)))));
    }

    @Test
    void whatSaysNothingIsNotSubmitted() {
        refused(() -> begun(null).submit(ONE, NOW, WRITER), DocumentRule.SOMETHING_TO_APPROVE);
    }

    @Test
    void whatHasGapsIsNeitherSubmittedNorApproved() {
        var text =
                """
                # Manual

                | Site | People |
                |---|---|
                | [noch keine Einträge: Standorte] | |

                By [not appointed: top management] and [missing: scope statement].
                Written by \\[missing: nobody\\], see [missing](other.md).
                """;
        assertThat(DocumentGap.in(text))
                .containsExactly(
                        new DocumentGap("[noch keine Einträge: Standorte]", 5),
                        new DocumentGap("[not appointed: top management]", 7),
                        new DocumentGap("[missing: scope statement]", 7));
        var draft = begun(new Markdown(text));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> draft.submit(ONE, NOW, WRITER))
                .withMessageContaining("[noch keine Einträge: Standorte], [not appointed")
                .satisfies(
                        no ->
                                assertThat(no.rule())
                                        .isEqualTo(DocumentRule.SOMETHING_TO_APPROVE.reference()));
        var review =
                new InReview(
                        draft.draft().body(), new DocumentVersion.Approval(ONE, 1, NOW, WRITER));
        refused(
                () -> review.approve(voter(SECOND, Role.MANAGEMENT), "I agree", NOW),
                DocumentRule.SOMETHING_TO_APPROVE);
        assertThat(review.reject(voter(SECOND, Role.MANAGEMENT), "Gaps", NOW).state())
                .isEqualTo(DocumentVersion.State.DRAFT);
    }

    @Test
    void ofManyGapsSomeAreNamed() {
        var text =
                IntStream.range(0, 30)
                        .mapToObj(number -> "[missing: thing " + number + "]")
                        .collect(Collectors.joining("\n"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> begun(new Markdown(text)).submit(ONE, NOW, WRITER))
                .withMessageContaining("among them [missing: thing 0]")
                .withMessageNotContaining("thing 20");
    }

    @Test
    void eachStepHasItsState() {
        var review = submitted(ONE);
        refused(() -> review.write(null, new Markdown("x"), WRITER), DocumentRule.IN_ITS_STATE);
        refused(() -> review.publish(TODAY, NOW, WRITER), DocumentRule.IN_ITS_STATE);
        refused(() -> review.discardDraft(), DocumentRule.IN_ITS_STATE);
        refused(() -> review.withdraw(TODAY), DocumentRule.IN_ITS_STATE);
        refused(() -> review.confirmStillValid(TODAY), DocumentRule.IN_ITS_STATE);
        refused(() -> revised(review, VersionNumber.Step.MINOR), DocumentRule.IN_ITS_STATE);
        refused(() -> published().submit(ONE, NOW, WRITER), DocumentRule.IN_ITS_STATE);
        refused(
                () -> begun(new Markdown("x")).discardDraft(),
                DocumentRule.SOMETHING_TO_FALL_BACK_TO);
    }

    @Test
    void theReviewIsDueAnIntervalAfterTheVersionTookEffectOrWasFoundValid() {
        assertThat(due(published())).isEqualTo(TODAY.plusMonths(12));
        var later = TODAY.plusMonths(11);
        var confirmed = published().confirmStillValid(later);
        assertThat(due(confirmed)).isEqualTo(later.plusMonths(12));
        assertThat(due(confirmed.describe(described(6), Set.of()))).isEqualTo(later.plusMonths(6));
        assertThat(due(confirmed.describe(described(null), Set.of()))).isNull();
    }

    private static @Nullable LocalDate due(Document document) {
        return Objects.requireNonNull(document.inForce()).publication().reviewDueOn();
    }

    @Test
    void noVersionTakesEffectBeforeTheOneThatItReplaces() {
        var approved =
                approve(
                        revised(published(), VersionNumber.Step.MINOR).submit(ONE, NOW, WRITER),
                        voter(SECOND, Role.MANAGEMENT));
        refused(() -> approved.publish(TODAY.minusDays(1), NOW, WRITER), DocumentRule.IN_ORDER);
    }

    @Test
    void whatWasWithdrawnStaysAsItWas() {
        var gone = published().withdraw(TODAY);
        assertThat(gone.facts().state()).isEqualTo(DocumentState.WITHDRAWN);
        refused(() -> revised(gone, VersionNumber.Step.MAJOR), DocumentRule.WITHDRAWN_FOR_GOOD);
        refused(() -> gone.describe(described(3), Set.of()), DocumentRule.WITHDRAWN_FOR_GOOD);
        refused(() -> gone.withdraw(TODAY), DocumentRule.WITHDRAWN_FOR_GOOD);
    }

    @Test
    void aDiscardedDraftLeavesTheVersionInForce() {
        var before = published();
        var after = revised(before, VersionNumber.Step.MINOR).discardDraft();
        assertThat(after.inForce()).isEqualTo(before.inForce()).isInstanceOf(Published.class);
        assertThat(after.facts().state()).isEqualTo(DocumentState.IN_FORCE);
    }

    @Test
    void whatIsTakenBackIsWrittenOn() {
        var back = submitted(ONE).inReview(InReview::recall);
        assertThat(back.write("", new Markdown("x"), SECOND).draft().body().authors())
                .containsExactlyInAnyOrder(WRITER, SECOND);
    }

    @Test
    void aRuleAsksAsManyAsItNames() {
        for (var required : List.of(0, 3)) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> new ApprovalRule(ONE.approvers(), required, false));
        }
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> new ApprovalRule(List.of(), 1, false));
    }

    @Test
    void aFirmsPeopleDoNotApproveWhatIsTheOrganisations() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> new ApprovalRule(List.of(new InRole(Role.CONSULTANT)), 1, false));
    }
}
