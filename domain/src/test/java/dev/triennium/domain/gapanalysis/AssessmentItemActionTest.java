package dev.triennium.domain.gapanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an item says can be done to it is what can be done to it.
class AssessmentItemActionTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final Answer ANSWER =
            new Answer(AssessmentResult.CONFORMING, null, 3, null, List.of());

    @ParameterizedTest
    @EnumSource(AssessmentItemState.class)
    void allowedIsWhatIsNotRefused(AssessmentItemState state) {
        var people = List.of(GapAnalysisWorld.CONSULTANT, GapAnalysisWorld.EMPLOYEE);
        for (var worker : people) {
            // Nothing without an answer is handed over.
            var answers = state.isWithRespondent() ? List.of(Answer.NONE, ANSWER) : List.of(ANSWER);
            for (var answer : answers) {
                Stream.of(null, GapAnalysisWorld.CONSULTANT, GapAnalysisWorld.EMPLOYEE)
                        .forEach(asked -> check(item(state, answer, asked), worker));
            }
        }
    }

    private static AssessmentItem item(
            AssessmentItemState state, Answer answer, @Nullable PersonId asked) {
        return new AssessmentItem(
                new AssessmentItemId(new UUID(1, 1)),
                new AssessmentId(new UUID(1, 2)),
                1,
                new Question("hs:context.issues", 1, null),
                state,
                answer,
                null,
                asked == null ? null : InMemoryColleagueRepository.of(asked),
                null,
                AT,
                null);
    }

    private static void check(AssessmentItem item, PersonId worker) {
        var scope = GapAnalysisWorld.scope(worker);
        var judges = scope.permissions().contains(Permission.ASSESS);
        var own = InMemoryColleagueRepository.of(worker);
        var hand = new AssessmentItem.Hand(AT, worker, own, judges);
        assertThat(item.allowedActions(scope, own))
                .as("%s of %s", item, worker)
                .containsExactlyElementsOf(
                        Stream.of(AssessmentItemAction.values())
                                .filter(action -> isPossible(item, action, scope, hand))
                                .toList());
    }

    /// A link changes nothing of the item. It goes to somebody whose turn it is.
    private static boolean isWaitedFor(AssessmentItem item) {
        return item.assignee() != null && item.state().isWithRespondent();
    }

    private static boolean isPossible(
            AssessmentItem item,
            AssessmentItemAction action,
            TenantScope scope,
            AssessmentItem.Hand hand) {
        var permission =
                switch (action) {
                    case ANSWER, SUBMIT -> Permission.ANSWER;
                    case ASSIGN, SEND_LINK, ACCEPT, REQUEST_CHANGES -> Permission.ASSESS;
                };
        try {
            var done =
                    switch (action) {
                        case ANSWER -> item.answer(ANSWER, null, hand);
                        case ASSIGN -> item.assign(null, null, hand);
                        case SEND_LINK -> isWaitedFor(item) ? item.assign(null, null, hand) : item;
                        case SUBMIT -> item.submit(hand);
                        case ACCEPT -> item.accept(hand);
                        case REQUEST_CHANGES -> item.requestChanges(hand);
                    };
            return done.version() == 2 && scope.permissions().contains(permission);
        } catch (RuleViolationException _) {
            return false;
        }
    }
}
