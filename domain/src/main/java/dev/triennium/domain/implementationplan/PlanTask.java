package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that is to be done. Each step returns the task as it is after it, in the next version.
///
/// @param ordinal its place in the plan
/// @param origin null: people thought of it
/// @param after what it comes after, beside the gate of the phase before
public record PlanTask(
        PlanTaskId id,
        ImplementationPlanId plan,
        int version,
        int ordinal,
        @Nullable Origin origin,
        Content content,
        Hands hands,
        PlannedStart start,
        TaskProgress progress,
        List<TaskDependency> after,
        TaskSpending spending)
        implements Aggregate<PlanTaskId> {

    /// Ten years of work. What is longer is a mistake.
    public static final int MAX_DURATION = 2_500;

    public static final int MAX_PARTICIPANTS = 20;

    public static final int MAX_DEPENDENCIES = 100;

    /// Clauses that people say that it is for, and as many controls.
    public static final int MAX_SERVED = 100;

    public PlanTask {
        Objects.requireNonNull(id);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(content);
        Objects.requireNonNull(hands);
        Objects.requireNonNull(start);
        Objects.requireNonNull(progress);
        Objects.requireNonNull(spending);
        after = List.copyOf(after);
    }

    /// Where it comes from.
    ///
    /// @param key of the template's task
    /// @param takenIn keys of the tasks that were joined into it
    /// @param gate of which phase it is the gate
    /// @param isAssumed whether it stands here because nobody has looked
    /// @param isTouched whether people have changed what it is
    public record Origin(
            String key,
            Set<String> takenIn,
            boolean isMilestone,
            @Nullable PlanPhase gate,
            boolean isAssumed,
            boolean isTouched) {

        public Origin {
            Objects.requireNonNull(key);
            takenIn = Set.copyOf(takenIn);
        }

        Origin touched() {
            return new Origin(key, takenIn, isMilestone, gate, isAssumed, true);
        }
    }

    /// What it is.
    ///
    /// @param duration working days from its first to its last
    /// @param expense what it costs beside the days of people; null: nothing
    /// @param recurrence how it goes on once there is a certificate, a rule of RFC 5545; null: not
    /// @param serves the clauses and controls that it is for
    public record Content(
            String name,
            @Nullable String description,
            TaskCategory category,
            PlanPhase phase,
            TaskDeliverable deliverable,
            TaskEffort effort,
            int duration,
            @Nullable Money expense,
            @Nullable Recurrence recurrence,
            List<Reached> serves) {

        /// @throws IllegalArgumentException when the duration is out of range
        public Content {
            Objects.requireNonNull(name);
            Objects.requireNonNull(category);
            Objects.requireNonNull(phase);
            Objects.requireNonNull(deliverable);
            effort = effort.rounded();
            serves = List.copyOf(serves);
            if (duration < 1 || duration > MAX_DURATION) {
                throw new IllegalArgumentException(
                        "A task takes 1 to %d days".formatted(MAX_DURATION));
            }
        }

        Content withDuration(int changed) {
            return with(changed, serves);
        }

        Content serving(List<Reached> changed) {
            return with(duration, changed);
        }

        private Content with(int newDuration, List<Reached> newServes) {
            return new Content(
                    name,
                    description,
                    category,
                    phase,
                    deliverable,
                    effort,
                    newDuration,
                    expense,
                    recurrence,
                    newServes);
        }
    }

    /// @param name where that of the task does not fit a repetition
    public record Recurrence(String rule, @Nullable String name) {

        public Recurrence {
            Objects.requireNonNull(rule);
        }
    }

    /// Who does it.
    ///
    /// @param role of the template, for whom it is meant; null: of none
    /// @param roles of the template, who takes part
    /// @param notes what those who do it keep with it
    public record Hands(
            @Nullable String role,
            List<String> roles,
            @Nullable ColleagueId owner,
            List<ColleagueId> participants,
            @Nullable String notes) {

        public Hands {
            roles = List.copyOf(roles);
            participants = List.copyOf(participants);
        }

        public static final Hands NONE = new Hands(null, List.of(), null, List.of(), null);

        Hands meantFor(@Nullable String otherRole, List<String> otherRoles) {
            return new Hands(otherRole, otherRoles, owner, participants, notes);
        }

        Hands ownedBy(ColleagueId other) {
            return new Hands(role, roles, other, participants, notes);
        }

        public Hands with(
                @Nullable ColleagueId newOwner,
                List<ColleagueId> newParticipants,
                @Nullable String newNotes) {
            return new Hands(role, roles, newOwner, newParticipants, newNotes);
        }
    }

    public boolean isMilestone() {
        return origin != null && origin.isMilestone();
    }

    /// The phase whose gate it is.
    public Optional<PlanPhase> gate() {
        return Optional.ofNullable(origin).map(Origin::gate);
    }

    /// Whether a template's task is what it was made from, or was joined into it.
    boolean isFrom(String key) {
        return origin != null && (origin.key().equals(key) || origin.takenIn().contains(key));
    }

    /// People have another mind of what it is.
    PlanTask change(Content changed) {
        requireOpen();
        return next(
                origin == null ? null : origin.touched(), changed, hands, start, progress, after);
    }

    /// As the template has it now.
    PlanTask renew(Origin newOrigin, Content changed, Hands meant, List<TaskDependency> newAfter) {
        return next(newOrigin, changed, meant, start, progress, newAfter);
    }

    PlanTask assign(Hands changed) {
        requireOpen();
        return next(origin, content, changed, start, progress, after);
    }

    PlanTask move(PlannedStart newStart, int duration) {
        requireOpen();
        var moved = content.withDuration(duration);
        return next(
                origin == null || moved.equals(content) ? origin : origin.touched(),
                moved,
                hands,
                newStart,
                progress,
                after);
    }

    PlanTask report(TaskProgress reported) {
        requireOpen();
        requireNoGate("A gate is passed; nobody reports on it.");
        return next(origin, content, hands, start, reported, after);
    }

    /// What it has taken, which may be known long after it is done.
    PlanTask spend(TaskSpending spent) {
        requireNoGate("A gate is passed; nobody works on it.");
        return spent.equals(spending)
                ? this
                : new PlanTask(
                        id,
                        plan,
                        version + 1,
                        ordinal,
                        origin,
                        content,
                        hands,
                        start,
                        progress,
                        after,
                        spent);
    }

    PlanTask drop(String reason) {
        requireOpen();
        return next(origin, content, hands, start, new TaskProgress.Dropped(reason), after);
    }

    PlanTask reopen() {
        if (progress.isOpen()) {
            throw new RuleViolationException(
                    ErrorCode.STATE_MISMATCH,
                    PlanRule.OPEN_CHANGES.reference(),
                    List.of("id"),
                    "The task is neither done nor dropped.");
        }
        if (progress instanceof TaskProgress.Done) {
            requireNoGate("Nobody takes up a gate: that it was passed is withdrawn.");
        }
        return notBegun();
    }

    private PlanTask notBegun() {
        return next(origin, content, hands, start, new TaskProgress.NotBegun(), after);
    }

    private void requireNoGate(String sentence) {
        if (gate().isPresent()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    PlanRule.GATES_ARE_PASSED.reference(),
                    List.of("id"),
                    sentence);
        }
    }

    /// The gate is passed.
    PlanTask pass(LocalDate on) {
        requireOpen();
        return next(origin, content, hands, start, new TaskProgress.Done(on, on), after);
    }

    /// The gate is no longer passed.
    PlanTask withdraw() {
        return notBegun();
    }

    /// It comes after another one, or after it in another way than before.
    PlanTask connect(TaskDependency added) {
        requireOpen();
        var all = new ArrayList<>(without(added.predecessor()));
        all.add(added);
        return connected(all);
    }

    PlanTask disconnect(PlanTaskId predecessor) {
        requireOpen();
        return connected(without(predecessor));
    }

    PlanTask shorten(PlanTaskId predecessor, UnaryOperator<TaskDependency> change) {
        requireOpen();
        return connected(
                after.stream()
                        .map(one -> one.predecessor().equals(predecessor) ? change.apply(one) : one)
                        .toList());
    }

    Optional<TaskDependency> find(PlanTaskId predecessor) {
        return after.stream().filter(one -> one.predecessor().equals(predecessor)).findFirst();
    }

    private List<TaskDependency> without(PlanTaskId predecessor) {
        return after.stream().filter(one -> !one.predecessor().equals(predecessor)).toList();
    }

    private PlanTask connected(List<TaskDependency> changed) {
        return changed.equals(after)
                ? this
                : next(
                        origin == null ? null : origin.touched(),
                        content,
                        hands,
                        start,
                        progress,
                        changed);
    }

    private PlanTask next(
            @Nullable Origin newOrigin,
            Content newContent,
            Hands newHands,
            PlannedStart newStart,
            TaskProgress newProgress,
            List<TaskDependency> newAfter) {
        var changed =
                new PlanTask(
                        id,
                        plan,
                        version + 1,
                        ordinal,
                        newOrigin,
                        newContent,
                        newHands,
                        newStart,
                        newProgress,
                        newAfter,
                        spending);
        return changed.isAs(this) ? this : changed;
    }

    /// Whether nothing but the version differs, and that people have touched it.
    private boolean isAs(PlanTask before) {
        return content.equals(before.content)
                && hands.equals(before.hands)
                && start.equals(before.start)
                && progress.equals(before.progress)
                && after.equals(before.after)
                && isOriginAs(before.origin);
    }

    private boolean isOriginAs(@Nullable Origin before) {
        return origin == null
                || before == null
                || origin.equals(before)
                || origin.equals(before.touched());
    }

    private void requireOpen() {
        if (!progress.isOpen()) {
            throw new RuleViolationException(
                    ErrorCode.STATE_MISMATCH,
                    PlanRule.OPEN_CHANGES.reference(),
                    List.of("id"),
                    "The task is done or was dropped.");
        }
    }

    public boolean isOf(@Nullable ColleagueId colleague) {
        return colleague != null
                && (colleague.equals(hands.owner()) || hands.participants().contains(colleague));
    }

    private boolean isGate() {
        return gate().isPresent() && !(progress instanceof TaskProgress.Dropped);
    }

    private boolean isReopened() {
        return switch (progress) {
            case TaskProgress.NotBegun _, TaskProgress.UnderWay _ -> false;
            case TaskProgress.Done _ -> gate().isEmpty();
            case TaskProgress.Dropped _ -> true;
        };
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param own as whom they stand in the staff register; null: they do not
    public List<PlanTaskAction> allowedActions(TenantScope scope, @Nullable ColleagueId own) {
        var manages = scope.mayChange(Permission.MANAGE_SYSTEM);
        var reports = scope.mayChange(Permission.ANSWER) && (manages || isOf(own));
        return Stream.of(PlanTaskAction.values())
                .filter(
                        action ->
                                switch (action) {
                                    case CHANGE, MOVE, CONNECT, DROP ->
                                            manages && progress.isOpen();
                                    case REPORT -> reports && progress.isOpen() && gate().isEmpty();
                                    case SPEND -> reports && gate().isEmpty();
                                    case REOPEN -> reports && isReopened();
                                    case DECIDE -> manages && isGate();
                                })
                .toList();
    }
}
