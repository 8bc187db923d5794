package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.gapanalysis.AnswerItem.Said;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes the answers to items, from the question whom to ask to the acceptance. One answer and many
/// go the same way: all that a request names, or none.
@DomainService
public final class AnswerService {

    private final AssessmentRepository assessments;
    private final AssessmentItemRepository items;
    private final Kept<AssessmentItemId, AssessmentItem> kept;
    private final ColleagueRepository colleagues;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Announcements announcements;
    private final IdGenerator ids;
    private final Clock clock;

    public AnswerService(
            AssessmentRepository assessments,
            AssessmentItemRepository items,
            ColleagueRepository colleagues,
            Deadlines deadlines,
            TenantTransactions transactions,
            Changes changes,
            Announcements announcements,
            IdGenerator ids,
            Clock clock) {
        this.assessments = assessments;
        this.items = items;
        this.kept =
                Kept.in(items, ItemDeadlines.SUBJECT_TYPE)
                        .reminding(new ItemReminding(items, deadlines));
        this.colleagues = colleagues;
        this.transactions = transactions;
        this.changes = changes;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    /// What shall be done to one item.
    private record Wish(
            AssessmentItemId item,
            int expectedVersion,
            BiFunction<AssessmentItem, AssessmentItem.Hand, AssessmentItem> verb) {}

    /// What shall be done to items of one assessment, and where the input says so.
    ///
    /// @param field of the assessment, or of the one item that stands for it
    /// @param list of the items; null: the input is about one
    private record Request(
            AssessmentId assessment,
            String field,
            @Nullable String list,
            AssessmentTurn.Kind kind,
            @Nullable String comment,
            List<Wish> wishes) {

        /// Where an item stands; at the top when the input is about one.
        List<String> path(int index, String... below) {
            return Stream.concat(
                            list == null ? Stream.of() : Stream.of(list, Integer.toString(index)),
                            Stream.of(below))
                    .toList();
        }

        String id(int index) {
            return String.join(".", path(index, "id"));
        }

        VersionConflictException conflict(int index, AssessmentItem present) {
            return new VersionConflictException(present.version(), path(index, "expectedVersion"));
        }

        AssessmentItemId item(VersionConflictException conflict) {
            var index = list == null ? 0 : Integer.parseInt(conflict.path().get(1));
            return wishes.get(index).item();
        }
    }

    /// @throws RuleViolationException when someone who does not judge was not asked
    public ItemsOutcome answer(TenantScope scope, AnswerItem command) {
        return take(scope, ofOne(scope, AssessmentTurn.Kind.ANSWERED, null, wish(command)));
    }

    /// A refusal names the place in the list, below `answers`.
    public ItemsOutcome answerAll(
            TenantScope scope, AssessmentId assessment, List<AnswerItem> commands) {
        requireBatch(commands, "answers");
        var wishes = commands.stream().map(AnswerService::wish).toList();
        return take(scope, ofSeveral(assessment, "answers", AssessmentTurn.Kind.ANSWERED, wishes));
    }

    private static Wish wish(AnswerItem command) {
        return new Wish(
                command.item(),
                command.expectedVersion(),
                (item, hand) -> {
                    var said = command.change().apply(new Said(item.answer(), item.effort()));
                    var violations = said.answer().violations(List.of());
                    if (!violations.isEmpty()) {
                        throw new ValidationException(violations);
                    }
                    return item.answer(said.answer(), said.effort(), hand);
                });
    }

    /// Asks a colleague for the answers, or nobody any more.
    ///
    /// @param dueOn null: when the assessment is due
    public ItemsOutcome assign(
            TenantScope scope,
            AssessmentId id,
            List<ItemVersion> seen,
            @Nullable ColleagueId assignee,
            @Nullable LocalDate dueOn) {
        requireBatch(seen, "items");
        requireDue(dueOn, scope.today(clock));
        var asked = assignee == null ? null : requireColleague(scope, assignee);
        var assessment =
                assessments
                        .find(scope, id)
                        .orElseThrow(() -> new NotFoundException("assessmentId"));
        var day = dueOn == null ? assessment.facts().dueOn() : dueOn;
        var wishes =
                seen.stream()
                        .map(one -> wish(one, (item, hand) -> item.assign(asked, day, hand)))
                        .toList();
        return take(scope, ofSeveral(id, "items", AssessmentTurn.Kind.ASSIGNED, wishes));
    }

    /// Asks the other for the answers that are waited for, each by the day agreed. Call it inside
    /// the transaction.
    ///
    /// @return the items
    List<AssessmentItem> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var waiting =
                items.listWaitingFor(TenantScopes.of(scope), List.of(Ref.in(scope, from)))
                        .getOrDefault(Ref.in(scope, from), List.of());
        waiting.stream()
                .collect(
                        Collectors.groupingBy(
                                AssessmentItem::assessment,
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach(
                        (assessment, some) ->
                                perform(
                                        scope,
                                        ofSeveral(
                                                assessment,
                                                "items",
                                                AssessmentTurn.Kind.ASSIGNED,
                                                some.stream()
                                                        .map(item -> reassigned(item, to))
                                                        .toList())));
        return waiting;
    }

    private static Wish reassigned(AssessmentItem seen, ColleagueId to) {
        return new Wish(
                seen.id(), seen.version(), (item, hand) -> item.assign(to, item.dueOn(), hand));
    }

    /// Takes the answer of a colleague without a login, who was asked, and hands it over. Call it
    /// inside the transaction.
    ///
    /// @throws ValidationException with paths from the answer on
    /// @throws VersionConflictException when somebody else changed the item
    void answerFor(TenantScope scope, ColleagueId colleague, ItemVersion seen, Answer given) {
        var violations = new ArrayList<>(given.violations(List.of()));
        if (!given.result().isAssessed()) {
            violations.add(Violation.of("result", "An answer that is handed over has a result."));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        var hand = new AssessmentItem.Hand(clock.instant(), null, colleague, false);
        var command = AnswerItem.with(seen.item(), seen.expectedVersion(), given);
        var answered = ofOne(scope, AssessmentTurn.Kind.ANSWERED, null, wish(command));
        perform(scope, answered, _ -> hand);
        var next = new ItemVersion(seen.item(), seen.expectedVersion() + 1);
        var submitted =
                ofOne(
                        scope,
                        AssessmentTurn.Kind.SUBMITTED,
                        null,
                        wish(next, AssessmentItem::submit));
        perform(scope, submitted, _ -> hand);
    }

    /// What is asked for is due from today on, and in years that people plan for.
    static void requireDue(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn != null) {
            DayRange.DUE.require("dueOn", dueOn, today);
        }
    }

    /// Whoever works here today.
    private ColleagueId requireColleague(TenantScope scope, ColleagueId id) {
        return colleagues
                .find(scope, id)
                .filter(colleague -> colleague.isActive(scope.today(clock)))
                .map(Colleague::id)
                .orElseThrow(() -> new NotFoundException("assigneeId"));
    }

    /// As whom somebody was asked matters only where anybody was.
    private AssessmentItem.Hand hand(TenantScope scope, Collection<AssessmentItem> of) {
        var person = scope.person();
        var isAnybodyAsked = of.stream().anyMatch(item -> item.assignee() != null);
        var own =
                person != null && isAnybodyAsked
                        ? colleagues.find(scope, person).map(Colleague::id).orElse(null)
                        : null;
        return AssessmentItem.Hand.of(scope, own, clock.instant());
    }

    private static void requireBatch(List<?> batch, String field) {
        if (batch.isEmpty()) {
            throw new ValidationException(field, "At least one item is needed.");
        }
        if (batch.size() > AssessmentService.MAX_ITEMS) {
            throw new LimitExceededException(
                    field,
                    AssessmentService.MAX_ITEMS,
                    "At most {0} items are taken at once.",
                    AssessmentService.MAX_ITEMS);
        }
    }

    public ItemsOutcome submit(TenantScope scope, ItemVersion seen, @Nullable String comment) {
        var wish = wish(seen, AssessmentItem::submit);
        return take(scope, ofOne(scope, AssessmentTurn.Kind.SUBMITTED, comment, wish));
    }

    public ItemsOutcome accept(TenantScope scope, ItemVersion seen, @Nullable String comment) {
        var wish = wish(seen, AssessmentItem::accept);
        return take(scope, ofOne(scope, AssessmentTurn.Kind.ACCEPTED, comment, wish));
    }

    /// @param comment what is missing
    public ItemsOutcome requestChanges(TenantScope scope, ItemVersion seen, String comment) {
        if (comment.isBlank()) {
            throw new ValidationException("comment", "Say what is missing.");
        }
        var wish = wish(seen, AssessmentItem::requestChanges);
        return take(scope, ofOne(scope, AssessmentTurn.Kind.CHANGES_REQUESTED, comment, wish));
    }

    private static Wish wish(
            ItemVersion seen,
            BiFunction<AssessmentItem, AssessmentItem.Hand, AssessmentItem> verb) {
        return new Wish(seen.item(), seen.expectedVersion(), verb);
    }

    private Request ofOne(
            TenantScope scope, AssessmentTurn.Kind kind, @Nullable String comment, Wish wish) {
        var item = items.find(scope, wish.item()).orElseThrow(() -> new NotFoundException("id"));
        return new Request(item.assessment(), "id", null, kind, comment, List.of(wish));
    }

    private static Request ofSeveral(
            AssessmentId assessment, String list, AssessmentTurn.Kind kind, List<Wish> wishes) {
        return new Request(assessment, "assessmentId", list, kind, null, wishes);
    }

    private ItemsOutcome take(TenantScope scope, Request request) {
        try {
            return transactions.inTransaction(scope, () -> perform(scope, request));
        } catch (VersionConflictException conflict) {
            return new ItemsOutcome.Conflicted(current(scope, request.item(conflict)), conflict);
        }
    }

    private AssessmentItem current(TenantScope scope, AssessmentItemId item) {
        return items.find(scope, item).orElseThrow();
    }

    private ItemsOutcome.Taken perform(TenantScope scope, Request request) {
        return perform(scope, request, stored -> hand(scope, stored));
    }

    /// @param hands who works on the items as they are stored
    private ItemsOutcome.Taken perform(
            TenantScope scope,
            Request request,
            Function<Collection<AssessmentItem>, AssessmentItem.Hand> hands) {
        var assessment =
                assessments
                        .lockForAnswers(scope, request.assessment())
                        .orElseThrow(() -> new NotFoundException(request.field()))
                        .requireInProgress(List.of(request.field()));
        var changed = changed(scope, request, hands);
        var after = changed.stream().map(Changed::after).toList();
        var stale = items.updateAll(scope, after);
        if (stale.isPresent()) {
            var place = after.stream().map(AssessmentItem::id).toList().indexOf(stale.get());
            throw request.conflict(place, current(scope, stale.get()));
        }
        items.insertTurns(scope, after.stream().map(item -> turn(scope, request, item)).toList());
        changes.changedAll(scope, kept, changed);
        announce(scope, assessment, request.kind(), after);
        return new ItemsOutcome.Taken(assessment, after);
    }

    private AssessmentTurn turn(TenantScope scope, Request request, AssessmentItem item) {
        return AssessmentTurn.of(
                new AssessmentTurnId(ids.next()),
                item,
                request.kind(),
                scope.actor(),
                request.comment());
    }

    private List<Changed<AssessmentItem>> changed(
            TenantScope scope,
            Request request,
            Function<Collection<AssessmentItem>, AssessmentItem.Hand> hands) {
        var wishes = request.wishes();
        var stored =
                items.list(
                        TenantScopes.of(scope),
                        Ref.in(scope, wishes.stream().map(Wish::item).toList()));
        var hand = hands.apply(stored.values());
        var seen = new HashSet<AssessmentItemId>();
        var changed = new ArrayList<Changed<AssessmentItem>>();
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            var before = stored.get(Ref.in(scope, wish.item()));
            if (before == null || !before.assessment().equals(request.assessment())) {
                throw new NotFoundException(request.id(i));
            }
            if (!seen.add(before.id())) {
                throw new ValidationException(request.id(i), "The item is named twice.");
            }
            if (before.version() != wish.expectedVersion()) {
                throw request.conflict(i, before);
            }
            try {
                changed.add(new Changed<>(before, after(wish, before, hand, request.path(i))));
            } catch (ValidationException refusal) {
                for (var violation : refusal.violations()) {
                    violations.add(violation.below(request.path(i)));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        return changed;
    }

    /// A refusal of the item names its place in the input.
    private static AssessmentItem after(
            Wish wish, AssessmentItem before, AssessmentItem.Hand hand, List<String> path) {
        try {
            return wish.verb().apply(before, hand);
        } catch (RuleViolationException refusal) {
            throw new RuleViolationException(
                    refusal.code(),
                    refusal.rule(),
                    Stream.concat(path.stream(), refusal.path().stream()).toList(),
                    refusal.sentence());
        }
    }

    /// However many items changed together, it is said once.
    private void announce(
            TenantScope scope,
            Assessment assessment,
            AssessmentTurn.Kind kind,
            List<AssessmentItem> changed) {
        announcements.announce(
                scope,
                AssessmentService.TYPE,
                assessment.id().value(),
                assessment.version(),
                kind.name(),
                changed.stream().map(item -> item.id().value()).toList());
    }
}
