package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.evidence.EvidenceRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps the register of nonconformities, and leads each from its correction to the review of the
/// effect.
@DomainService
public final class NonconformityService {

    /// Of one plan.
    public static final int MAX_ACTIONS = 50;

    private final NonconformityRepository nonconformities;
    private final NonconformityAnalysisRepository analyses;
    private final CorrectiveActionRepository actions;
    private final EvidenceRepository evidence;
    private final ColleagueRepository colleagues;
    private final NonconformityLinks references;
    private final BodyAnswers bodies;
    private final Registers registers;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final Kept<NonconformityId, Entry<NonconformityId, Nonconformity>> kept;
    private final Kept<NonconformityAnalysisId, NonconformityAnalysis> keptAnalyses;
    private final Kept<CorrectiveActionId, CorrectiveAction> keptActions;
    private final IdGenerator ids;
    private final Clock clock;

    public NonconformityService(
            NonconformityRepository nonconformities,
            NonconformityAnalysisRepository analyses,
            CorrectiveActionRepository actions,
            EvidenceRepository evidence,
            ColleagueRepository colleagues,
            NonconformityLinks references,
            BodyAnswers bodies,
            Registers registers,
            TenantTransactions transactions,
            Changes changes,
            Deadlines deadlines,
            IdGenerator ids,
            Clock clock) {
        this.nonconformities = nonconformities;
        this.analyses = analyses;
        this.actions = actions;
        this.evidence = evidence;
        this.colleagues = colleagues;
        this.references = references;
        this.bodies = bodies;
        this.registers = registers;
        this.transactions = transactions;
        this.changes = changes;
        this.kept = kept(nonconformities, actions, deadlines);
        this.keptAnalyses = Kept.in(analyses, "NonconformityAnalysis");
        this.keptActions =
                Kept.in(actions, CorrectiveActionReminding.TYPE)
                        .reminding(new CorrectiveActionReminding(nonconformities, deadlines));
        this.ids = ids;
        this.clock = clock;
    }

    static Kept<NonconformityId, Entry<NonconformityId, Nonconformity>> kept(
            NonconformityRepository nonconformities,
            CorrectiveActionRepository actions,
            Deadlines deadlines) {
        return Kept.in(nonconformities, NonconformityDeadlineSource.TYPE)
                .reminding(new NonconformityReminding(nonconformities, actions, deadlines));
    }

    public Nonconformity add(TenantScope scope, RecordNonconformity command, @Nullable UUID key) {
        return add(scope, command, key, null);
    }

    private Nonconformity add(
            TenantScope scope,
            RecordNonconformity command,
            @Nullable UUID key,
            @Nullable NonconformityId followUpOf) {
        var today = scope.today(clock);
        return registers
                .add(
                        scope,
                        kept,
                        nonconformities,
                        key,
                        command,
                        NonconformityId::new,
                        (id, number) -> {
                            var content = command.content();
                            requireDays(today, null, content);
                            requireClause(command.links());
                            references.require(scope, null, content);
                            return new Entry<>(
                                    new Nonconformity(
                                            id,
                                            1,
                                            number,
                                            NonconformityReference.next(
                                                    scope, nonconformities, today.getYear()),
                                            content,
                                            command.grade(),
                                            null,
                                            null,
                                            new NonconformityProgress.Open(),
                                            clock.instant(),
                                            person(scope),
                                            followUpOf,
                                            null,
                                            Extensions.NONE),
                                    command.links());
                        })
                .facts();
    }

    /// Days that stay may have passed.
    private static void requireDays(
            LocalDate today, @Nullable NonconformityContent before, NonconformityContent content) {
        if (before == null || !content.foundOn().equals(before.foundOn())) {
            DayRange.HAPPENED.require("foundOn", content.foundOn(), today);
        }
        var answerBy = content.answerBy();
        if (answerBy != null && (before == null || !answerBy.equals(before.answerBy()))) {
            DayRange.ARRANGED.require("answerBy", answerBy, today);
        }
    }

    private static void requireClause(EntryLinks links) {
        if (links.clauses().isEmpty()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    NonconformityRule.STATED.reference(),
                    List.of("clauseIds"),
                    "A nonconformity is about at least one clause.");
        }
    }

    /// @param edit makes the new entry from the stored one
    public Nonconformity change(
            TenantScope scope,
            NonconformityId id,
            Function<Entry<NonconformityId, Nonconformity>, NonconformityEdit> edit,
            int expectedVersion) {
        return changeEntry(
                scope,
                id,
                expectedVersion,
                before -> {
                    var made = edit.apply(before);
                    requireDays(scope.today(clock), before.facts().content(), made.content());
                    requireClause(made.links());
                    references.require(scope, before.facts().content(), made.content());
                    return new Entry<>(before.facts().with(made.content()), made.links());
                });
    }

    private List<CorrectiveAction> current(TenantScope scope, NonconformityId id) {
        var ref = Ref.in(scope, id);
        return actions.listCurrent(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of());
    }

    private Nonconformity changeEntry(
            TenantScope scope,
            NonconformityId id,
            int expectedVersion,
            UnaryOperator<Entry<NonconformityId, Nonconformity>> verb) {
        return registers.change(scope, kept, id, expectedVersion, verb).facts();
    }

    /// What the audit trail has of an entry that was changed for a reason.
    private record Reasoned(Nonconformity facts, EntryLinks links, @Nullable String reason) {}

    /// @param reason which the audit trail keeps with the change
    private Nonconformity stepFor(
            @Nullable String reason,
            TenantScope scope,
            NonconformityId id,
            int expectedVersion,
            UnaryOperator<Nonconformity> verb) {
        return registers
                .change(
                        scope,
                        kept.tracing(
                                one ->
                                        new Reasoned(
                                                one.facts(),
                                                one.links(),
                                                one.version() > expectedVersion ? reason : null)),
                        id,
                        expectedVersion,
                        before -> before.with(verb.apply(before.facts())))
                .facts();
    }

    private Nonconformity step(
            TenantScope scope,
            NonconformityId id,
            int expectedVersion,
            UnaryOperator<Nonconformity> verb) {
        return changeEntry(
                scope, id, expectedVersion, before -> before.with(verb.apply(before.facts())));
    }

    public Nonconformity grade(
            TenantScope scope,
            NonconformityId id,
            NonconformityGrade grade,
            String reason,
            int expectedVersion) {
        return stepFor(
                reason,
                scope,
                id,
                expectedVersion,
                before -> {
                    var after = before.graded(grade);
                    nonconformities.insertGradeChange(
                            scope,
                            new GradeChange(
                                    id,
                                    before.grade(),
                                    grade,
                                    clock.instant(),
                                    person(scope),
                                    reason));
                    return after;
                });
    }

    /// @param doneOn null: today
    public Nonconformity correct(
            TenantScope scope,
            NonconformityId id,
            String what,
            @Nullable LocalDate doneOn,
            int expectedVersion) {
        var day = happened(scope, "doneOn", doneOn);
        return step(
                scope, id, expectedVersion, before -> before.corrected(new Correction(what, day)));
    }

    private LocalDate happened(TenantScope scope, String field, @Nullable LocalDate day) {
        var today = scope.today(clock);
        return day == null ? today : DayRange.HAPPENED.require(field, day, today);
    }

    public Nonconformity noteExtent(
            TenantScope scope, NonconformityId id, Extent extent, int expectedVersion) {
        return step(scope, id, expectedVersion, before -> before.with(extent));
    }

    public Nonconformity analyse(
            TenantScope scope, NonconformityId id, CauseAnalysis causes, int expectedVersion) {
        return step(
                scope,
                id,
                expectedVersion,
                before -> {
                    var number = analyses.count(scope, id) + 1;
                    requireRoom(number, NonconformityAnalysis.MAX);
                    var analysis =
                            new NonconformityAnalysis(
                                    new NonconformityAnalysisId(ids.next()),
                                    id,
                                    number,
                                    causes,
                                    clock.instant(),
                                    person(scope));
                    var after = before.analysed(analysis);
                    changes.insert(scope, keptAnalyses, analysis);
                    return after;
                });
    }

    private static void requireRoom(int number, int most) {
        if (number > most) {
            throw new LimitExceededException(
                    "id", most, "A nonconformity has at most {0} analyses and plans.", most);
        }
    }

    /// @throws RuleViolationException when a cause has no action
    public Nonconformity submitPlan(
            TenantScope scope, NonconformityId id, List<PlannedActions> plan, int expectedVersion) {
        return step(
                scope,
                id,
                expectedVersion,
                before -> {
                    var after = before.planned();
                    requireRoom(after.rounds(), PlanRound.MAX);
                    var analysis =
                            analyses.find(scope, Objects.requireNonNull(after.analysis()))
                                    .orElseThrow();
                    requireAnswers(analysis.analysis().causes(), plan);
                    nonconformities.insertRound(
                            scope,
                            new PlanRound(
                                    id,
                                    after.rounds(),
                                    analysis.id(),
                                    clock.instant(),
                                    person(scope),
                                    null));
                    insertActions(scope, id, after.rounds(), plan);
                    return after;
                });
    }

    /// Each cause has at least one action.
    private static void requireAnswers(
            List<CauseAnalysis.Cause> causes, List<PlannedActions> plan) {
        var answered = new HashSet<Integer>();
        for (var i = 0; i < plan.size(); i++) {
            var one = plan.get(i);
            if (one.cause() < 1 || one.cause() > causes.size() || !answered.add(one.cause())) {
                throw refusedPlan(
                        List.of("causes", String.valueOf(i), "number"),
                        "The analysis has {0} causes, and each stands once in a plan.",
                        causes.size());
            }
            if (one.actions().isEmpty()) {
                throw refusedPlan(
                        List.of("causes", String.valueOf(i), "actions"),
                        "The cause \"{0}\" has no action.",
                        causes.get(one.cause() - 1).text());
            }
        }
        for (var number = 1; number <= causes.size(); number++) {
            if (!answered.contains(number)) {
                throw refusedPlan(
                        List.of("causes"),
                        "The cause \"{0}\" has no action.",
                        causes.get(number - 1).text());
            }
        }
        if (plan.stream().mapToInt(one -> one.actions().size()).sum() > MAX_ACTIONS) {
            throw new ValidationException("causes", "A plan has at most {0} actions.", MAX_ACTIONS);
        }
    }

    private static RuleViolationException refusedPlan(
            List<String> path, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                NonconformityRule.CAUSE_TREATED.reference(),
                path,
                sentence,
                values);
    }

    private void insertActions(
            TenantScope scope, NonconformityId id, int round, List<PlannedActions> plan) {
        var today = scope.today(clock);
        var owners = new HashSet<ColleagueId>();
        var added = new ArrayList<CorrectiveAction>();
        for (var i = 0; i < plan.size(); i++) {
            var one = plan.get(i);
            for (var j = 0; j < one.actions().size(); j++) {
                var content = one.actions().get(j);
                var path = "causes.%d.actions.%d.".formatted(i, j);
                if (owners.add(content.owner())) {
                    requireOwner(scope, path, content.owner());
                }
                DayRange.DUE.require(path + "dueOn", content.dueOn(), today);
                added.add(
                        new CorrectiveAction(
                                new CorrectiveActionId(ids.next()),
                                1,
                                id,
                                round,
                                one.cause(),
                                content,
                                false,
                                null));
            }
        }
        actions.insertAll(scope, added);
        changes.createdAll(scope, keptActions, added);
    }

    private void requireOwner(TenantScope scope, String path, ColleagueId owner) {
        try {
            registers.requireOwner(scope, null, owner);
        } catch (NotFoundException missing) {
            throw new NotFoundException(path + "ownerId");
        }
    }

    public Nonconformity acceptPlan(
            TenantScope scope, NonconformityId id, @Nullable String note, int expectedVersion) {
        return stepFor(
                note,
                scope,
                id,
                expectedVersion,
                before -> {
                    var after = before.accepted();
                    answer(scope, id, after, true, note);
                    return after;
                });
    }

    private void answer(
            TenantScope scope,
            NonconformityId id,
            Nonconformity after,
            boolean isAccepted,
            @Nullable String note) {
        nonconformities.answerRound(
                scope,
                id,
                after.rounds(),
                new PlanRound.Answer(isAccepted, clock.instant(), person(scope), note));
    }

    /// The plan stays as it was; nobody has to carry it out any more.
    public Nonconformity rejectPlan(
            TenantScope scope, NonconformityId id, String reason, int expectedVersion) {
        return stepFor(
                reason,
                scope,
                id,
                expectedVersion,
                before -> {
                    var after = before.rejected();
                    answer(scope, id, after, false, reason);
                    dropActions(scope, id);
                    return after;
                });
    }

    private void dropActions(TenantScope scope, NonconformityId id) {
        var dropped =
                current(scope, id).stream()
                        .map(action -> new Changed<>(action, action.dropped()))
                        .toList();
        actions.requireUpdated(scope, dropped.stream().map(Changed::after).toList());
        changes.changedAll(scope, keptActions, dropped);
    }

    /// @param edit makes the new content from the stored one
    public CorrectiveAction changeAction(
            TenantScope scope,
            CorrectiveActionId id,
            UnaryOperator<CorrectiveAction.Content> edit,
            int expectedVersion) {
        return changeAction(
                scope,
                id,
                expectedVersion,
                before -> {
                    var content = edit.apply(before.content());
                    registers.requireOwner(scope, before.owner(), content.owner());
                    if (!content.dueOn().equals(before.dueOn())) {
                        DayRange.DUE.require("dueOn", content.dueOn(), scope.today(clock));
                    }
                    return before.with(content);
                });
    }

    private CorrectiveAction changeAction(
            TenantScope scope,
            CorrectiveActionId id,
            int expectedVersion,
            UnaryOperator<CorrectiveAction> verb) {
        return changes.change(
                scope,
                keptActions,
                id,
                expectedVersion,
                before -> {
                    requireCarriedOut(scope, before);
                    return verb.apply(before);
                });
    }

    /// Nobody says meanwhile that all actions are done.
    private void requireCarriedOut(TenantScope scope, CorrectiveAction action) {
        nonconformities.lock(scope, action.nonconformity());
        var treated =
                nonconformities
                        .find(scope, action.nonconformity())
                        .orElseThrow()
                        .facts()
                        .requireAccepted();
        if (treated.round() != action.round()) {
            throw NonconformityRule.mismatch("The action is part of a plan that was rejected.");
        }
    }

    /// @param doneOn null: today
    public CorrectiveAction completeAction(
            TenantScope scope,
            CorrectiveActionId id,
            @Nullable LocalDate doneOn,
            @Nullable EvidenceId shownBy,
            @Nullable String proof,
            int expectedVersion) {
        var completion =
                new CorrectiveAction.Completion(happened(scope, "doneOn", doneOn), shownBy, proof);
        return changeAction(
                scope,
                id,
                expectedVersion,
                before -> {
                    requireMayComplete(scope, before);
                    requireEvidence(scope, shownBy);
                    return before.done(completion);
                });
    }

    private void requireMayComplete(TenantScope scope, CorrectiveAction action) {
        var isOwner =
                colleagues
                        .find(scope, action.owner())
                        .filter(one -> one.isPerson(scope.person()))
                        .isPresent();
        if (!CorrectiveAction.mayBeCompletedBy(scope, isOwner)) {
            throw NonconformityRule.DONE_BY_OWNER.refused(
                    "Only whoever answers for an action, or keeps the management system, notes that"
                            + " it is done.");
        }
    }

    private void requireEvidence(TenantScope scope, @Nullable EvidenceId shownBy) {
        if (shownBy != null && evidence.findFacts(scope, shownBy).isEmpty()) {
            throw new NotFoundException("evidenceId");
        }
    }

    public CorrectiveAction reopenAction(
            TenantScope scope, CorrectiveActionId id, int expectedVersion) {
        return changeAction(scope, id, expectedVersion, CorrectiveAction::reopened);
    }

    /// @param implementedOn null: today
    public Nonconformity implement(
            TenantScope scope,
            NonconformityId id,
            @Nullable LocalDate implementedOn,
            int expectedVersion) {
        var day = happened(scope, "implementedOn", implementedOn);
        return step(
                scope,
                id,
                expectedVersion,
                before -> {
                    nonconformities.lock(scope, id);
                    return before.implemented(day, standing(scope, id));
                });
    }

    private ActionStanding standing(TenantScope scope, NonconformityId id) {
        var ref = Ref.in(scope, id);
        return actions.listStandings(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, ActionStanding.NONE);
    }

    /// @param reviewOn from which day on the effect is reviewed; null: as long after the actions
    ///     were done as is usual
    public Nonconformity verify(
            TenantScope scope,
            NonconformityId id,
            @Nullable String note,
            @Nullable LocalDate reviewOn,
            String criteria,
            int expectedVersion) {
        return step(
                scope,
                id,
                expectedVersion,
                before ->
                        before.verified(
                                doneOn ->
                                        new Verification(
                                                clock.instant(),
                                                person(scope),
                                                note,
                                                reviewDay(doneOn, reviewOn),
                                                criteria)));
    }

    private static LocalDate reviewDay(LocalDate doneOn, @Nullable LocalDate wanted) {
        if (wanted == null) {
            return doneOn.plusMonths(Verification.DEFAULT_MONTHS);
        }
        if (wanted.isBefore(doneOn.plusMonths(Verification.MIN_MONTHS))
                || wanted.isAfter(doneOn.plusMonths(Verification.MAX_MONTHS))) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    NonconformityRule.REVIEWED_LATER.reference(),
                    List.of("reviewOn"),
                    "The effect is reviewed {0} to {1} months after the actions were done.",
                    Verification.MIN_MONTHS,
                    Verification.MAX_MONTHS);
        }
        return wanted;
    }

    /// What was shown does not do: the plan goes on being carried out.
    public Nonconformity returnActions(
            TenantScope scope, NonconformityId id, String reason, int expectedVersion) {
        return step(scope, id, expectedVersion, before -> before.returned(reason));
    }

    /// What came of the review.
    ///
    /// @param followUp null: the actions had an effect
    public record Reviewed(Nonconformity nonconformity, @Nullable Nonconformity followUp) {

        public Reviewed {
            Objects.requireNonNull(nonconformity);
        }
    }

    /// Actions without an effect leave a nonconformity that goes on where this one ends.
    ///
    /// @throws RuleViolationException when it is too early, or whoever reviews answers for an
    ///     action
    public Reviewed review(
            TenantScope scope,
            NonconformityId id,
            boolean isEffective,
            String result,
            int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var today = scope.today(clock);
                    var opened = new ArrayList<Nonconformity>();
                    var reviewed =
                            changeEntry(
                                    scope,
                                    id,
                                    expectedVersion,
                                    before -> {
                                        before.facts().requireReviewable(today);
                                        requireOther(scope, id);
                                        if (!isEffective) {
                                            opened.add(followUp(scope, before, result, today));
                                        }
                                        return before.with(
                                                before.facts()
                                                        .closed(
                                                                reviewOf(
                                                                        scope,
                                                                        isEffective,
                                                                        result,
                                                                        opened),
                                                                today));
                                    });
                    return new Reviewed(reviewed, opened.isEmpty() ? null : opened.getFirst());
                });
    }

    private void requireOther(TenantScope scope, NonconformityId id) {
        if (standing(scope, id).owners().contains(person(scope))) {
            throw NonconformityRule.REVIEWED_BY_OTHERS.refused(
                    "Whoever answers for an action does not review its effect.");
        }
    }

    private EffectivenessReview reviewOf(
            TenantScope scope, boolean isEffective, String result, List<Nonconformity> opened) {
        return new EffectivenessReview(
                clock.instant(),
                person(scope),
                isEffective,
                result,
                opened.isEmpty() ? null : opened.getFirst().id());
    }

    private Nonconformity followUp(
            TenantScope scope,
            Entry<NonconformityId, Nonconformity> before,
            String result,
            LocalDate today) {
        return add(
                scope,
                new RecordNonconformity(
                        before.facts().content().foundAgain(result, today),
                        before.facts().grade(),
                        before.links()),
                null,
                before.id());
    }

    public Nonconformity askForExtension(
            TenantScope scope,
            NonconformityId id,
            Extensions.Wanted wanted,
            String reason,
            int expectedVersion) {
        return stepFor(
                reason,
                scope,
                id,
                expectedVersion,
                before -> {
                    DayRange.ARRANGED.require("until", wanted.until(), scope.today(clock));
                    var after = before.asking(wanted);
                    bodies.limit(scope, before).require(wanted.until());
                    nonconformities.insertExtension(
                            scope,
                            new NonconformityExtension(
                                    id,
                                    after.extensions().count(),
                                    wanted.step(),
                                    wanted.until(),
                                    reason,
                                    clock.instant(),
                                    person(scope),
                                    null));
                    return after;
                });
    }

    /// The finding that is behind it gets the same day.
    ///
    /// @throws RuleViolationException when the day comes too late, with the rule and the last day
    public Nonconformity grantExtension(
            TenantScope scope,
            NonconformityId id,
            NonconformityExtension.Granted granted,
            @Nullable String note,
            int expectedVersion) {
        return stepFor(
                granted.letter() == null ? note : granted.letter(),
                scope,
                id,
                expectedVersion,
                before -> {
                    DayRange.ARRANGED.require("until", granted.until(), scope.today(clock));
                    var step = before.requireAsked().step();
                    var after = before.extended(granted.until());
                    bodies.limit(scope, before).require(granted.until());
                    requireEvidence(scope, granted.evidence());
                    answerExtension(scope, after, granted, note);
                    bodies.extend(scope, before, step, granted);
                    return after;
                });
    }

    public Nonconformity refuseExtension(
            TenantScope scope, NonconformityId id, String reason, int expectedVersion) {
        return stepFor(
                reason,
                scope,
                id,
                expectedVersion,
                before -> {
                    var after = before.notExtended();
                    answerExtension(scope, after, null, reason);
                    return after;
                });
    }

    private void answerExtension(
            TenantScope scope,
            Nonconformity after,
            NonconformityExtension.@Nullable Granted granted,
            @Nullable String note) {
        nonconformities.answerExtension(
                scope,
                after.id(),
                after.extensions().count(),
                new NonconformityExtension.Answer(granted, note, clock.instant(), person(scope)));
    }

    public Nonconformity contest(
            TenantScope scope, NonconformityId id, String reason, int expectedVersion) {
        return step(
                scope,
                id,
                expectedVersion,
                before ->
                        before.contested(
                                new Contest(clock.instant(), person(scope), reason, null)));
    }

    /// @param isWithdrawn whether it was taken back
    public Nonconformity endContest(
            TenantScope scope,
            NonconformityId id,
            boolean isWithdrawn,
            String decision,
            int expectedVersion) {
        return step(
                scope,
                id,
                expectedVersion,
                before ->
                        before.decided(
                                new Contest.Outcome(clock.instant(), person(scope), decision),
                                isWithdrawn));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    void handOver(TenantScope scope, NonconformityId id, ColleagueId to) {
        registers.handOver(scope, kept, id, to);
    }

    void handOver(TenantScope scope, CorrectiveActionId id, ColleagueId to) {
        changes.change(scope, keptActions, id, before -> before.ownedBy(to));
    }
}
