package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes gap analyses, takes their answers and completes them.
@DomainService
public final class AssessmentService {

    public static final int MAX_STANDARDS = 8;
    public static final int MAX_SITES = 50;

    /// Questions times sites.
    public static final int MAX_ITEMS = 5_000;

    private static final String ASSESSMENT = "Assessment";
    private static final String ITEM = ItemDeadlines.SUBJECT_TYPE;

    private final AssessmentRepository assessments;
    private final Requirements requirements;
    private final SiteRepository sites;
    private final Recipients people;
    private final Deadlines deadlines;
    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final Announcements announcements;
    private final IdGenerator ids;
    private final Clock clock;

    public AssessmentService(
            AssessmentRepository assessments,
            Requirements requirements,
            SiteRepository sites,
            Recipients people,
            Deadlines deadlines,
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            Announcements announcements,
            IdGenerator ids,
            Clock clock) {
        this.assessments = assessments;
        this.requirements = requirements;
        this.sites = sites;
        this.people = people;
        this.deadlines = deadlines;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    public Assessment create(TenantScope scope, CreateAssessment command, @Nullable UUID key) {
        return once(scope, key, command, () -> insert(scope, command));
    }

    public Assessment clone(TenantScope scope, CloneAssessment command, @Nullable UUID key) {
        return once(scope, key, command, () -> insert(scope, command));
    }

    private Assessment once(
            TenantScope scope, @Nullable UUID key, Object command, Supplier<UUID> work) {
        var id =
                transactions.inTransaction(
                        scope, () -> idempotency.once(scope, key, command, work));
        return get(scope, new AssessmentId(id));
    }

    private UUID insert(TenantScope scope, CreateAssessment command) {
        var questionnaire =
                Questionnaire.of(
                        requirements(command.standards()), requireSites(scope, command.sites()));
        if (questionnaire.entries().size() > MAX_ITEMS) {
            throw new LimitExceededException(
                    "siteIds",
                    MAX_ITEMS,
                    "An assessment asks at most " + MAX_ITEMS + " questions, all sites together");
        }
        var now = clock.instant();
        var by = scope.person();
        var facts =
                new Assessment.Facts(
                        new AssessmentId(ids.next()),
                        1,
                        command.name(),
                        command.dueOn(),
                        command.standards(),
                        command.sites(),
                        null,
                        now,
                        by);
        var items =
                questionnaire.entries().stream()
                        .map(
                                entry ->
                                        new AskedItem(
                                                AssessmentItem.asked(
                                                        new AssessmentItemId(ids.next()),
                                                        facts.id(),
                                                        entry.question(),
                                                        now,
                                                        by),
                                                entry.parts()))
                        .toList();
        return insert(scope, facts, items);
    }

    private UUID insert(TenantScope scope, CloneAssessment command) {
        var source = get(scope, command.source()).facts();
        var now = clock.instant();
        var by = scope.person();
        var facts =
                new Assessment.Facts(
                        new AssessmentId(ids.next()),
                        1,
                        command.name(),
                        command.dueOn(),
                        source.standards(),
                        source.sites(),
                        source.id(),
                        now,
                        by);
        var items =
                assessments.listAsked(scope, source.id()).stream()
                        .map(
                                asked ->
                                        new AskedItem(
                                                copy(asked.item(), command, facts), asked.parts()))
                        .toList();
        var id = insert(scope, facts, items);
        var carried =
                items.stream()
                        .map(AskedItem::item)
                        .filter(item -> !item.answer().equals(Answer.NONE))
                        .toList();
        assessments.addTurns(
                scope,
                carried.stream()
                        .map(item -> turn(scope, item, AssessmentTurn.Kind.CARRIED_OVER, null))
                        .toList());
        remind(
                scope,
                items.stream()
                        .map(AskedItem::item)
                        .map(item -> new Done(null, item, AssessmentTurn.Kind.CARRIED_OVER, null))
                        .toList());
        return id;
    }

    private AssessmentItem copy(
            AssessmentItem item, CloneAssessment command, Assessment.Facts facts) {
        var id = new AssessmentItemId(ids.next());
        return switch (command.answers()) {
            case RESET ->
                    AssessmentItem.asked(
                            id, facts.id(), item.question(), facts.createdAt(), facts.createdBy());
            case CARRY_OVER ->
                    item.carriedOver(
                            id, facts.id(), facts.dueOn(), facts.createdAt(), facts.createdBy());
        };
    }

    private UUID insert(TenantScope scope, Assessment.Facts facts, List<AskedItem> items) {
        var assessment = new Assessment.InProgress(facts);
        assessments.insert(scope, assessment, items);
        auditTrail.record(scope, ASSESSMENT, facts.id().value(), null, assessment);
        return facts.id().value();
    }

    private List<Requirement> requirements(List<StandardId> standards) {
        if (standards.isEmpty()) {
            throw new ValidationException("standardIds", "An assessment needs an edition");
        }
        if (standards.size() > MAX_STANDARDS) {
            throw new LimitExceededException(
                    "standardIds",
                    MAX_STANDARDS,
                    "An assessment is of at most " + MAX_STANDARDS + " editions");
        }
        requireDistinct(standards, "standardIds");
        var found = requirements.list(standards);
        var all = new ArrayList<Requirement>();
        for (var i = 0; i < standards.size(); i++) {
            var asked = found.get(standards.get(i));
            if (asked == null) {
                throw new NotFoundException("standardIds." + i);
            }
            all.addAll(asked);
        }
        return all;
    }

    private List<SiteId> requireSites(TenantScope scope, List<SiteId> chosen) {
        if (chosen.size() > MAX_SITES) {
            throw new LimitExceededException(
                    "siteIds", MAX_SITES, "An assessment is of at most " + MAX_SITES + " sites");
        }
        requireDistinct(chosen, "siteIds");
        if (chosen.isEmpty()) {
            return chosen;
        }
        var refs = Ref.in(scope, chosen);
        var found = sites.list(TenantScopes.of(scope), refs);
        for (var i = 0; i < refs.size(); i++) {
            if (!found.containsKey(refs.get(i))) {
                throw new NotFoundException("siteIds." + i);
            }
        }
        return chosen;
    }

    private static void requireDistinct(List<?> ids, String field) {
        var seen = new HashSet<Object>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw new ValidationException(field + "." + i, "It is named twice");
            }
        }
    }

    /// @throws RuleViolationException when someone who does not judge was not asked
    public ItemOutcome answer(TenantScope scope, AnswerItem command) {
        requireValid(command.answer().violations(List.of()));
        return one(scope, answering(scope, command, List.of()), null);
    }

    /// Takes all answers or none; a refusal names the place in the list, below `answers`.
    public ItemsOutcome answerAll(
            TenantScope scope, AssessmentId assessment, List<AnswerItem> commands) {
        requireBatch(commands, "answers");
        var violations = new ArrayList<Violation>();
        var asked = new ArrayList<Change>();
        for (var i = 0; i < commands.size(); i++) {
            var path = List.of("answers", Integer.toString(i));
            violations.addAll(commands.get(i).answer().violations(path));
            asked.add(answering(scope, commands.get(i), path));
        }
        requireValid(violations);
        return several(scope, assessment, asked);
    }

    private Change answering(TenantScope scope, AnswerItem command, List<String> path) {
        var hand = hand(scope);
        return new Change(
                command.item(),
                command.expectedVersion(),
                path,
                AssessmentTurn.Kind.ANSWERED,
                item -> item.answer(command.answer(), command.effort(), hand));
    }

    /// Asks a person for the answers, or nobody any more.
    ///
    /// @param dueOn null: when the assessment is due
    public ItemsOutcome assign(
            TenantScope scope,
            AssessmentId id,
            List<ItemVersion> items,
            @Nullable PersonId assignee,
            @Nullable LocalDate dueOn) {
        requireBatch(items, "items");
        if (assignee != null && !canBeAsked(scope, assignee)) {
            throw new NotFoundException("assigneeId");
        }
        var assessment = get(scope, id, "assessmentId");
        var day = dueOn == null ? assessment.facts().dueOn() : dueOn;
        var hand = hand(scope);
        var asked = new ArrayList<Change>();
        for (var i = 0; i < items.size(); i++) {
            asked.add(
                    new Change(
                            items.get(i).item(),
                            items.get(i).expectedVersion(),
                            List.of("items", Integer.toString(i)),
                            AssessmentTurn.Kind.ASSIGNED,
                            item -> item.assign(assignee, day, hand)));
        }
        return several(scope, id, asked);
    }

    private boolean canBeAsked(TenantScope scope, PersonId person) {
        return people
                .list(TenantScopes.of(scope), clock.instant())
                .getOrDefault(scope.tenant(), List.of())
                .stream()
                .anyMatch(one -> one.person().equals(person));
    }

    public ItemOutcome submit(TenantScope scope, ItemVersion item, @Nullable String comment) {
        return step(scope, item, comment, AssessmentTurn.Kind.SUBMITTED, AssessmentItem::submit);
    }

    public ItemOutcome accept(TenantScope scope, ItemVersion item, @Nullable String comment) {
        return step(scope, item, comment, AssessmentTurn.Kind.ACCEPTED, AssessmentItem::accept);
    }

    /// @param comment what is missing
    public ItemOutcome requestChanges(TenantScope scope, ItemVersion item, String comment) {
        if (comment.isBlank()) {
            throw new ValidationException("comment", "Say what is missing");
        }
        return step(
                scope,
                item,
                comment,
                AssessmentTurn.Kind.CHANGES_REQUESTED,
                AssessmentItem::requestChanges);
    }

    private ItemOutcome step(
            TenantScope scope,
            ItemVersion item,
            @Nullable String comment,
            AssessmentTurn.Kind kind,
            BiFunction<AssessmentItem, AssessmentItem.Hand, AssessmentItem> verb) {
        var hand = hand(scope);
        return one(
                scope,
                new Change(
                        item.item(),
                        item.expectedVersion(),
                        List.of(),
                        kind,
                        before -> verb.apply(before, hand)),
                comment);
    }

    /// The days that people were given for their answers stay as they are.
    public Assessment change(
            TenantScope scope,
            AssessmentId id,
            UnaryOperator<ChangeAssessment> change,
            int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = lockInProgress(scope, id, expectedVersion);
                    var facts = before.facts();
                    var wanted = change.apply(new ChangeAssessment(facts.name(), facts.dueOn()));
                    var after = before.change(wanted.name(), wanted.dueOn());
                    assessments.update(scope, after, expectedVersion);
                    auditTrail.record(scope, ASSESSMENT, id.value(), before, after);
                    return after;
                });
    }

    private Assessment.InProgress lockInProgress(
            TenantScope scope, AssessmentId id, int expectedVersion) {
        var found =
                assessments
                        .lockForCompletion(scope, id)
                        .orElseThrow(() -> new NotFoundException("id"));
        var open = requireInProgress(found, List.of("id"));
        if (open.version() != expectedVersion) {
            throw new VersionConflictException(open.version());
        }
        return open;
    }

    /// From then on nothing of it changes. Whoever is answering an item finishes first, or comes
    /// too late.
    public Assessment complete(TenantScope scope, AssessmentId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = lockInProgress(scope, id, expectedVersion);
                    requireFinished(assessments.countUnfinished(scope, id));
                    var after = before.complete(clock.instant(), scope.person());
                    assessments.update(scope, after, expectedVersion);
                    auditTrail.record(scope, ASSESSMENT, id.value(), before, after);
                    return after;
                });
    }

    private static void requireFinished(AssessmentRepository.Unfinished unfinished) {
        if (unfinished.notAssessed() + unfinished.notAccepted() > 0) {
            throw new RuleViolationException(
                    AssessmentRule.ALL_ACCEPTED.reference(),
                    "%d items are not assessed yet, and %d answers are not accepted yet"
                            .formatted(unfinished.notAssessed(), unfinished.notAccepted()));
        }
    }

    /// @param path of the item in the input
    private record Change(
            AssessmentItemId item,
            int expectedVersion,
            List<String> path,
            AssessmentTurn.Kind kind,
            UnaryOperator<AssessmentItem> verb) {

        String field(String name) {
            return String.join(".", append(path, name));
        }

        List<String> versionPath() {
            return append(path, "expectedVersion");
        }
    }

    /// @param before null when the item is new
    private record Done(
            @Nullable AssessmentItem before,
            AssessmentItem after,
            AssessmentTurn.Kind kind,
            @Nullable String comment) {

        boolean movesDeadlines() {
            var former = before == null ? ItemDeadlines.NONE : ItemDeadlines.of(before);
            return !former.equals(ItemDeadlines.of(after));
        }
    }

    private ItemOutcome one(TenantScope scope, Change change, @Nullable String comment) {
        try {
            var done =
                    transactions.inTransaction(
                            scope,
                            () -> {
                                var item = assessments.findItems(scope, List.of(change.item()));
                                var found = item.get(change.item());
                                if (found == null) {
                                    throw new NotFoundException(change.field("id"));
                                }
                                var assessment =
                                        requireAnswerable(scope, found.assessment(), List.of("id"));
                                return perform(scope, assessment, List.of(change), comment);
                            });
            return new ItemOutcome(done.getFirst().after(), null);
        } catch (VersionConflictException conflict) {
            return new ItemOutcome(current(scope, change), conflict);
        }
    }

    private ItemsOutcome several(TenantScope scope, AssessmentId id, List<Change> asked) {
        try {
            transactions.inTransaction(
                    scope,
                    () ->
                            perform(
                                    scope,
                                    requireAnswerable(scope, id, List.of("assessmentId")),
                                    asked,
                                    null));
            return new ItemsOutcome(get(scope, id), null);
        } catch (VersionConflictException conflict) {
            var change =
                    asked.stream()
                            .filter(one -> one.versionPath().equals(conflict.path()))
                            .findFirst()
                            .orElseThrow();
            return new ItemsOutcome(
                    get(scope, id), new ItemsOutcome.Conflict(current(scope, change), conflict));
        }
    }

    private AssessmentItem current(TenantScope scope, Change change) {
        return Objects.requireNonNull(
                assessments.findItems(scope, List.of(change.item())).get(change.item()));
    }

    private Assessment requireAnswerable(TenantScope scope, AssessmentId id, List<String> path) {
        var assessment =
                assessments
                        .lockForAnswers(scope, id)
                        .orElseThrow(() -> new NotFoundException(String.join(".", path)));
        return requireInProgress(assessment, path);
    }

    private static Assessment.InProgress requireInProgress(
            Assessment assessment, List<String> path) {
        return switch (assessment) {
            case Assessment.InProgress open -> open;
            case Assessment.Completed _ ->
                    throw new RuleViolationException(
                            ErrorCode.STATE_MISMATCH,
                            AssessmentRule.COMPLETED_STAYS.reference(),
                            path,
                            "The assessment is complete");
        };
    }

    private List<Done> perform(
            TenantScope scope,
            Assessment assessment,
            List<Change> asked,
            @Nullable String comment) {
        var before = assessments.findItems(scope, asked.stream().map(Change::item).toList());
        var seen = new HashSet<AssessmentItemId>();
        var done = new ArrayList<Done>();
        for (var change : asked) {
            var item = before.get(change.item());
            if (item == null || !item.assessment().equals(assessment.id())) {
                throw new NotFoundException(change.field("id"));
            }
            if (!seen.add(item.id())) {
                throw new ValidationException(change.field("id"), "The item is named twice");
            }
            if (item.version() != change.expectedVersion()) {
                throw new VersionConflictException(item.version(), change.versionPath());
            }
            done.add(new Done(item, changed(change, item), change.kind(), comment));
        }
        store(scope, done, asked);
        assessments.addTurns(
                scope,
                done.stream()
                        .map(one -> turn(scope, one.after(), one.kind(), one.comment()))
                        .toList());
        remind(scope, done);
        announce(scope, assessment, done);
        return done;
    }

    /// A refusal of the item names its place in the input.
    private static AssessmentItem changed(Change change, AssessmentItem item) {
        try {
            return change.verb().apply(item);
        } catch (RuleViolationException refusal) {
            throw new RuleViolationException(
                    refusal.code(),
                    refusal.rule(),
                    Stream.concat(change.path().stream(), refusal.path().stream()).toList(),
                    Objects.requireNonNullElse(refusal.getMessage(), ""));
        }
    }

    private void store(TenantScope scope, List<Done> done, List<Change> asked) {
        var stale = assessments.update(scope, done.stream().map(Done::after).toList());
        if (stale.isPresent()) {
            var change = asked.stream().filter(one -> one.item().equals(stale.get())).findFirst();
            var now = current(scope, change.orElseThrow());
            throw new VersionConflictException(now.version(), change.get().versionPath());
        }
        done.forEach(
                one ->
                        auditTrail.record(
                                scope, ITEM, one.after().id().value(), one.before(), one.after()));
    }

    private void remind(TenantScope scope, Collection<Done> done) {
        var moved = done.stream().filter(Done::movesDeadlines).map(Done::after).toList();
        if (moved.isEmpty()) {
            return;
        }
        deadlines.replaceAll(scope, ITEM, ItemDeadlines.list(scope, assessments, moved));
    }

    /// However many items changed together, it is said once of each kind.
    private void announce(TenantScope scope, Assessment assessment, List<Done> done) {
        var byKind =
                done.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Done::kind,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                one -> one.after().id().value(),
                                                Collectors.toList())));
        byKind.forEach(
                (kind, items) ->
                        announcements.announce(
                                scope,
                                ASSESSMENT,
                                assessment.id().value(),
                                assessment.version(),
                                kind.name(),
                                items));
    }

    private AssessmentTurn turn(
            TenantScope scope,
            AssessmentItem item,
            AssessmentTurn.Kind kind,
            @Nullable String comment) {
        return new AssessmentTurn(
                new AssessmentTurnId(ids.next()),
                item.id(),
                kind,
                item.changedAt(),
                scope.actor(),
                comment,
                item.state(),
                item.answer(),
                item.assignee(),
                item.dueOn());
    }

    private AssessmentItem.Hand hand(TenantScope scope) {
        return new AssessmentItem.Hand(
                clock.instant(), scope.person(), scope.permissions().contains(Permission.ASSESS));
    }

    private static void requireBatch(List<?> batch, String field) {
        if (batch.isEmpty()) {
            throw new ValidationException(field, "At least one is needed");
        }
        if (batch.size() > MAX_ITEMS) {
            throw new LimitExceededException(field, MAX_ITEMS, "At most " + MAX_ITEMS + " at once");
        }
    }

    private static void requireValid(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    private static List<String> append(List<String> path, String part) {
        return Stream.concat(path.stream(), Stream.of(part)).toList();
    }

    private Assessment get(TenantScope scope, AssessmentId id) {
        return get(scope, id, "id");
    }

    private Assessment get(TenantScope scope, AssessmentId id, String field) {
        return assessments.find(scope, id).orElseThrow(() -> new NotFoundException(field));
    }
}
