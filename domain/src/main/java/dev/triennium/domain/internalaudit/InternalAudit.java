package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An audit of a management system by its own organisation.
///
/// @param team in the order in which they were assigned
/// @param slots of its plan, in the order of their times
public record InternalAudit(
        Facts facts, Coverage coverage, List<Member> team, List<InternalAuditSlot> slots)
        implements Aggregate<InternalAuditId> {

    public static final int MAX_TITLE = 200;
    public static final int MAX_TEXT = 5_000;
    public static final int MAX_TEAM = 20;
    public static final int MAX_STANDARDS = 10;
    public static final int MAX_PARTS = 100;

    /// What lists show of it.
    ///
    /// @param number counts the organisation's internal audits from 1
    /// @param questions of the checklist; 0: it is not drawn up yet
    /// @param lastSlot the highest number that a slot of the plan ever had; 0: there was none
    /// @param planSentAt when the plan was sent last; null: nobody is invited yet
    public record Facts(
            InternalAuditId id,
            int version,
            int number,
            InternalAuditProgrammeId programme,
            ManagementSystemId managementSystem,
            Content content,
            int questions,
            int lastSlot,
            @Nullable Instant planSentAt,
            State state) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(programme);
            Objects.requireNonNull(managementSystem);
            Objects.requireNonNull(content);
            Objects.requireNonNull(state);
        }

        private Facts next(Content changed, int drawnUp, State moved) {
            return new Facts(
                    id,
                    version + 1,
                    number,
                    programme,
                    managementSystem,
                    changed,
                    drawnUp,
                    lastSlot,
                    planSentAt,
                    moved);
        }

        private Facts planned(int last, @Nullable Instant sentAt) {
            return new Facts(
                    id,
                    version + 1,
                    number,
                    programme,
                    managementSystem,
                    content,
                    questions,
                    last,
                    sentAt,
                    state);
        }

        /// What whoever works in the scope may do to it now; a rule may still say no.
        public List<InternalAuditAction> allowedActions(TenantScope scope) {
            var allowed = new ArrayList<InternalAuditAction>();
            var isOpen = state instanceof State.Planned || state instanceof State.UnderWay;
            if (scope.mayChange(Permission.MANAGE_SYSTEM)) {
                if (state instanceof State.Planned) {
                    allowed.add(InternalAuditAction.CHANGE);
                }
                if (isOpen) {
                    allowed.add(InternalAuditAction.ASSIGN);
                    allowed.add(InternalAuditAction.PLAN_SLOTS);
                    if (lastSlot > 0) {
                        allowed.add(InternalAuditAction.SEND_PLAN);
                    }
                    allowed.add(InternalAuditAction.CANCEL);
                }
            }
            if (scope.mayChange(Permission.ANSWER) && isOpen) {
                allowed.add(InternalAuditAction.DECLARE);
            }
            if (scope.mayChange(Permission.ASSESS)) {
                if (isOpen) {
                    allowed.add(InternalAuditAction.DRAW_UP);
                }
                if (state instanceof State.Planned) {
                    allowed.add(InternalAuditAction.START);
                }
                if (state instanceof State.UnderWay) {
                    allowed.add(InternalAuditAction.ANSWER);
                    allowed.add(InternalAuditAction.REPORT);
                }
            }
            return List.copyOf(allowed);
        }
    }

    /// What people say of it.
    ///
    /// @param scope in words
    /// @param endsOn the last day
    public record Content(
            String title,
            String objectives,
            @Nullable String scope,
            AuditMethod method,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate reportDueOn) {

        private static final int DAYS_TO_REPORT = 14;
        private static final int MAX_DAYS = 60;

        /// @throws ValidationException when the days are not in order
        public Content {
            Objects.requireNonNull(title);
            Objects.requireNonNull(objectives);
            Objects.requireNonNull(method);
            Objects.requireNonNull(startsOn);
            Objects.requireNonNull(endsOn);
            Objects.requireNonNull(reportDueOn);
            if (endsOn.isBefore(startsOn)) {
                throw new ValidationException(
                        "endsOn", "The last day must not lie before the first.");
            }
            if (endsOn.isAfter(startsOn.plusDays(MAX_DAYS))) {
                throw new ValidationException(
                        "endsOn", "An audit lasts at most {0} days.", MAX_DAYS);
            }
            if (reportDueOn.isBefore(endsOn)) {
                throw new ValidationException(
                        "reportDueOn", "The report is due after the last day of the audit.");
            }
        }

        /// By [InternalAuditRule#REPORT_IN_TIME].
        public static LocalDate reportDay(LocalDate endsOn) {
            return endsOn.plusDays(DAYS_TO_REPORT);
        }
    }

    /// What is audited.
    ///
    /// @param standards the criteria
    /// @param clauses with all below them; none: all of the standards
    /// @param sites none: all
    /// @param processes none: all
    public record Coverage(
            List<StandardId> standards,
            List<ClauseId> clauses,
            List<SiteId> sites,
            List<InternalAuditProcessId> processes) {

        /// @throws ValidationException when there is no standard, or something stands there twice
        public Coverage {
            standards = distinct("standardIds", standards, MAX_STANDARDS);
            clauses = distinct("clauseIds", clauses, MAX_PARTS);
            sites = distinct("siteIds", sites, MAX_PARTS);
            processes = distinct("processIds", processes, MAX_PARTS);
            if (standards.isEmpty()) {
                throw new ValidationException("standardIds", "An audit has at least one standard.");
            }
        }

        private static <T> List<T> distinct(String field, List<T> given, int most) {
            if (given.size() > most) {
                throw new LimitExceededException(
                        field, most, "The list has at most {0} items.", most);
            }
            var seen = new HashSet<T>();
            for (var index = 0; index < given.size(); index++) {
                if (!seen.add(given.get(index))) {
                    throw new ValidationException(field + "." + index, "It is named twice.");
                }
            }
            return List.copyOf(given);
        }
    }

    /// Somebody of the team.
    ///
    /// @param override why they are in it although something is against it; null: nothing was
    /// @param declaration null: they have not declared anything yet
    public record Member(
            ColleagueId colleague,
            AuditDuty duty,
            @Nullable Overriding override,
            @Nullable Declaration declaration) {

        public static final int MAX_REASON = 2_000;

        public Member {
            Objects.requireNonNull(colleague);
            Objects.requireNonNull(duty);
        }

        /// Of two of one person, the one with more to answer for; the first, where it is the same.
        public static Member weightier(Member first, Member second) {
            return second.duty.compareTo(first.duty) < 0 ? second : first;
        }

        public record Overriding(String reason, Instant at, PersonId by) {

            public Overriding {
                Objects.requireNonNull(reason);
                Objects.requireNonNull(at);
                Objects.requireNonNull(by);
            }
        }

        /// That nothing is against their independence but what is known.
        ///
        /// @param by themselves, or who has it on paper
        public record Declaration(Instant at, PersonId by) {

            public Declaration {
                Objects.requireNonNull(at);
                Objects.requireNonNull(by);
            }
        }
    }

    /// How far it is.
    public sealed interface State {

        record Planned() implements State {}

        record UnderWay(Step started) implements State {
            public UnderWay {
                Objects.requireNonNull(started);
            }
        }

        record Reported(Step started, Step reported) implements State {
            public Reported {
                Objects.requireNonNull(started);
                Objects.requireNonNull(reported);
            }
        }

        record Signed(Step started, Step reported, Instant at) implements State {
            public Signed {
                Objects.requireNonNull(started);
                Objects.requireNonNull(reported);
                Objects.requireNonNull(at);
            }
        }

        /// @param started null: it had not begun
        record Cancelled(@Nullable Step started, Step cancelled, String reason) implements State {

            public static final int MAX_REASON = 2_000;

            public Cancelled {
                Objects.requireNonNull(cancelled);
                Objects.requireNonNull(reason);
            }
        }

        default InternalAuditState name() {
            return switch (this) {
                case Planned _ -> InternalAuditState.PLANNED;
                case UnderWay _ -> InternalAuditState.UNDER_WAY;
                case Reported _ -> InternalAuditState.REPORTED;
                case Signed _ -> InternalAuditState.SIGNED;
                case Cancelled _ -> InternalAuditState.CANCELLED;
            };
        }
    }

    /// When something was done, and by whom.
    public record Step(Instant at, PersonId by) {

        public Step {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    public InternalAudit {
        Objects.requireNonNull(facts);
        Objects.requireNonNull(coverage);
        team = List.copyOf(team);
        slots = List.copyOf(slots);
        if (team.size() > MAX_TEAM) {
            throw new LimitExceededException(
                    "colleagueId", MAX_TEAM, "A team has at most {0} people.", MAX_TEAM);
        }
    }

    @Override
    public InternalAuditId id() {
        return facts.id();
    }

    @Override
    public int version() {
        return facts.version();
    }

    public Optional<Member> member(ColleagueId colleague) {
        return team.stream().filter(one -> one.colleague().equals(colleague)).findFirst();
    }

    public Optional<Member> lead() {
        return team.stream().filter(one -> one.duty() == AuditDuty.LEAD_AUDITOR).findFirst();
    }

    InternalAudit with(Content changed, Coverage covered) {
        if (!(facts.state() instanceof State.Planned)) {
            throw InternalAuditRule.mismatch("The audit has begun, or was cancelled.");
        }
        if (changed.equals(facts.content()) && covered.equals(coverage)) {
            return this;
        }
        var after =
                new InternalAudit(
                        facts.next(changed, facts.questions(), facts.state()),
                        covered,
                        team,
                        slots);
        InternalAuditSlots.requireStillWithin(after);
        return after;
    }

    /// With this plan instead of the one before.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when it does not fit the audit, or
    ///     itself
    InternalAudit planned(List<InternalAuditSlots.Wanted> wanted) {
        requireOpen();
        var planned = InternalAuditSlots.of(this, wanted);
        var last = planned.stream().mapToInt(InternalAuditSlot::number).max().orElse(0);
        return planned.equals(slots)
                ? this
                : new InternalAudit(
                        facts.planned(Math.max(last, facts.lastSlot()), facts.planSentAt()),
                        coverage,
                        team,
                        planned);
    }

    /// From now on those who are in it are told of what changes in it.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when there is no plan
    InternalAudit planSent(Instant at) {
        requireOpen();
        if (slots.isEmpty()) {
            throw InternalAuditRule.PLANNED_BY_SLOTS.refused("id", "The plan has no slots.");
        }
        return new InternalAudit(facts.planned(facts.lastSlot(), at), coverage, team, slots);
    }

    private InternalAudit moved(State state) {
        return new InternalAudit(
                facts.next(facts.content(), facts.questions(), state), coverage, team, slots);
    }

    private InternalAudit with(List<Member> changed) {
        return new InternalAudit(
                facts.next(facts.content(), facts.questions(), facts.state()),
                coverage,
                changed,
                slots);
    }

    InternalAudit drawnUp(int questions) {
        requireOpen();
        return new InternalAudit(
                facts.next(facts.content(), questions, facts.state()), coverage, team, slots);
    }

    void requireOpen() {
        switch (facts.state()) {
            case State.Planned _, State.UnderWay _ -> {
                // Its team can still change.
            }
            case State.Reported _, State.Signed _, State.Cancelled _ ->
                    throw InternalAuditRule.mismatch("The audit is reported, or was cancelled.");
        }
    }

    /// Puts somebody into the team, or gives them another duty.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when somebody else leads it
    InternalAudit assigned(Member wanted) {
        requireOpen();
        if (wanted.duty() == AuditDuty.LEAD_AUDITOR
                && lead().filter(one -> !one.colleague().equals(wanted.colleague())).isPresent()) {
            throw InternalAuditRule.TEAM_DECLARED.refused("duty", "An audit has one lead auditor.");
        }
        if (member(wanted.colleague()).isPresent()) {
            return with(replaced(wanted.colleague(), _ -> wanted));
        }
        var all = new ArrayList<>(team);
        all.add(wanted);
        return with(all);
    }

    private List<Member> replaced(ColleagueId colleague, UnaryOperator<Member> by) {
        return team.stream()
                .map(one -> one.colleague().equals(colleague) ? by.apply(one) : one)
                .toList();
    }

    /// They audit in no slot of the plan any more.
    InternalAudit removed(ColleagueId colleague) {
        requireOpen();
        if (member(colleague).isEmpty()) {
            throw new NotFoundException("colleagueId");
        }
        return with(team.stream().filter(one -> !one.colleague().equals(colleague)).toList())
                .withSlots(slots.stream().map(one -> one.with(one.content().without(colleague))));
    }

    private InternalAudit withSlots(Stream<InternalAuditSlot> changed) {
        return new InternalAudit(facts, coverage, team, changed.toList());
    }

    /// Another does what the one did, and declares their independence anew. Whoever is in the team
    /// already does what weighs more of the two. They audit in the slots of the one where they are
    /// not expected elsewhere; the others are left without.
    InternalAudit handedOver(ColleagueId from, ColleagueId to) {
        requireOpen();
        var duty = member(from).orElseThrow().duty();
        var heir = new Member(to, duty, null, null);
        var own = member(to);
        var wanted = own.map(one -> Member.weightier(one, heir)).orElse(heir);
        var changed =
                own.isEmpty()
                        ? replaced(from, _ -> wanted)
                        : team.stream()
                                .filter(one -> !one.colleague().equals(from))
                                .map(one -> one.colleague().equals(to) ? wanted : one)
                                .toList();
        return with(changed)
                .withSlots(
                        slots.stream()
                                .map(
                                        one ->
                                                one.with(
                                                        one.content()
                                                                .handedOver(from, to, busy(to)))));
    }

    private List<InternalAuditSlot.Content> busy(ColleagueId colleague) {
        return slots.stream()
                .map(InternalAuditSlot::content)
                .filter(one -> one.people().anyMatch(colleague::equals))
                .toList();
    }

    InternalAudit declared(ColleagueId colleague, Member.Declaration declaration) {
        requireOpen();
        if (member(colleague).isEmpty()) {
            throw new NotFoundException("colleagueId");
        }
        return with(
                replaced(
                        colleague,
                        one ->
                                new Member(
                                        one.colleague(), one.duty(), one.override(), declaration)));
    }

    /// @throws dev.triennium.domain.error.RuleViolationException when the team or the checklist is
    ///     not ready
    InternalAudit started(Step step) {
        if (!(facts.state() instanceof State.Planned)) {
            throw InternalAuditRule.mismatch("The audit has begun, or was cancelled.");
        }
        if (facts.questions() == 0) {
            throw InternalAuditRule.TEAM_DECLARED.refused("id", "The audit has no checklist.");
        }
        requireTeam();
        return moved(new State.UnderWay(step));
    }

    private void requireTeam() {
        if (lead().isEmpty()) {
            throw InternalAuditRule.TEAM_DECLARED.refused("id", "The audit has no lead auditor.");
        }
        if (team.stream()
                .anyMatch(one -> one.duty() != AuditDuty.OBSERVER && one.declaration() == null)) {
            throw InternalAuditRule.TEAM_DECLARED.refused(
                    "id", "Not everybody in the team has declared their independence.");
        }
    }

    void requireUnderWay() {
        if (!(facts.state() instanceof State.UnderWay)) {
            throw InternalAuditRule.mismatch("The audit is not under way.");
        }
    }

    /// Its team can change while it is under way.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when nobody leads it, or somebody
    ///     has not declared their independence
    InternalAudit reported(Step step) {
        if (facts.state() instanceof State.UnderWay(var started)) {
            requireTeam();
            return moved(new State.Reported(started, step));
        }
        throw InternalAuditRule.mismatch("The audit is not under way.");
    }

    InternalAudit signed(Instant at) {
        if (facts.state() instanceof State.Reported(var started, var reported)) {
            return moved(new State.Signed(started, reported, at));
        }
        throw InternalAuditRule.mismatch("The report waits for no signature.");
    }

    /// While its report is corrected.
    InternalAudit reopened() {
        if (facts.state() instanceof State.Signed(var started, var reported, _)) {
            return moved(new State.Reported(started, reported));
        }
        throw InternalAuditRule.mismatch("The report is not signed.");
    }

    InternalAudit cancelled(Step step, String reason) {
        requireOpen();
        return moved(
                new State.Cancelled(
                        facts.state() instanceof State.UnderWay(var started) ? started : null,
                        step,
                        reason));
    }
}
