package dev.triennium.domain.evidence;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Asks colleagues for evidence, and judges what they give.
@DomainService
public final class EvidenceRequestService {

    static final String TYPE = "EvidenceRequest";

    private final EvidenceRequestRepository requests;
    private final Kept<EvidenceRequestId, EvidenceRequest> kept;
    private final EvidenceService evidence;
    private final EvidenceSubjects subjects;
    private final ColleagueRepository colleagues;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public EvidenceRequestService(
            EvidenceRequestRepository requests,
            EvidenceService evidence,
            EvidenceSubjects subjects,
            ColleagueRepository colleagues,
            Deadlines deadlines,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.requests = requests;
        this.kept =
                Kept.in(requests, TYPE)
                        .reminding(
                                (scope, id, after) ->
                                        deadlines.replace(
                                                scope,
                                                TYPE,
                                                id.value(),
                                                after == null
                                                        ? List.of()
                                                        : EvidenceDeadlines.of(
                                                                after, scope.zone())));
        this.evidence = evidence;
        this.subjects = subjects;
        this.colleagues = colleagues;
        this.transactions = transactions;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public EvidenceRequest ask(TenantScope scope, AskForEvidence command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                EvidenceRequestId::new,
                () -> {
                    DayRange.DUE.require("dueOn", command.dueOn(), scope.today(clock));
                    if (command.subject() != null) {
                        subjects.requireOne(scope, command.subject());
                    }
                    return new EvidenceRequest(
                            new EvidenceRequestId(ids.next()),
                            1,
                            new EvidenceRequest.Asked(
                                    command.title(),
                                    command.description(),
                                    command.subject(),
                                    requireColleague(scope, command.assignee()),
                                    command.dueOn(),
                                    clock.instant(),
                                    scope.person()),
                            new EvidenceRequest.State.Open());
                });
    }

    /// @param edit makes what is asked for from what was
    public EvidenceRequest change(
            TenantScope scope,
            EvidenceRequestId id,
            UnaryOperator<EvidenceRequest.Asked> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    before.requireWithAssignee();
                    var wanted = edit.apply(before.asked());
                    if (!wanted.dueOn().equals(before.asked().dueOn())) {
                        DayRange.DUE.require("dueOn", wanted.dueOn(), scope.today(clock));
                    }
                    var assignee =
                            wanted.assignee().equals(before.asked().assignee())
                                    ? wanted.assignee()
                                    : requireColleague(scope, wanted.assignee());
                    return before.with(
                            wanted.with(
                                    wanted.title(),
                                    wanted.description(),
                                    assignee,
                                    wanted.dueOn()));
                });
    }

    /// Gives what was asked for: new evidence, or a revision of what was returned.
    ///
    /// @throws RuleViolationException when somebody else was asked, and the caller keeps no records
    public EvidenceRequest give(
            TenantScope scope, EvidenceRequestId id, NewRevision given, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = lock(scope, id, expectedVersion);
                    requireAsked(scope, before);
                    return give(scope, before, given);
                });
    }

    /// The same by a colleague without a login, who was asked. Call it inside the transaction.
    EvidenceRequest giveFor(
            TenantScope scope, EvidenceRequestId id, NewRevision given, int expectedVersion) {
        return give(scope, lock(scope, id, expectedVersion), given);
    }

    private EvidenceRequest lock(TenantScope scope, EvidenceRequestId id, int expectedVersion) {
        requests.lock(scope, id);
        var found = requests.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
        if (found.version() != expectedVersion) {
            throw new VersionConflictException(found.version());
        }
        return found;
    }

    private EvidenceRequest give(TenantScope scope, EvidenceRequest before, NewRevision given) {
        before.requireWithAssignee();
        var asked = before.asked();
        var former = before.evidence().orElse(null);
        EvidenceId made;
        if (former == null) {
            made =
                    evidence.give(
                            scope,
                            new AddEvidence(
                                    new Evidence.Profile(
                                            asked.title(),
                                            asked.description(),
                                            owner(scope, asked),
                                            null),
                                    asked.subject() == null ? List.of() : List.of(asked.subject()),
                                    given),
                            asked.assignee());
        } else {
            evidence.giveAgain(scope, former, given, asked.assignee());
            made = former;
        }
        return changes.change(
                scope,
                kept,
                before.id(),
                before.version(),
                one -> one.give(made, clock.instant(), scope.person()));
    }

    /// Who has left sees to nothing; who keeps records may give in their place.
    private @Nullable ColleagueId owner(TenantScope scope, EvidenceRequest.Asked asked) {
        return colleagues
                .find(scope, asked.assignee())
                .filter(one -> one.isActive(scope.today(clock)))
                .map(Colleague::id)
                .orElse(null);
    }

    private void requireAsked(TenantScope scope, EvidenceRequest request) {
        var person = scope.person();
        var isAsked =
                person != null
                        && colleagues
                                .find(scope, person)
                                .filter(one -> one.id().equals(request.asked().assignee()))
                                .isPresent();
        if (!isAsked && !scope.permissions().contains(Permission.KEEP_RECORDS)) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    EvidenceRule.GIVEN_BY_WHO_IS_ASKED.reference(),
                    List.of("id"),
                    "Somebody else was asked for it.");
        }
    }

    public EvidenceRequest accept(TenantScope scope, EvidenceRequestId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.accept(clock.instant(), scope.person()));
    }

    /// @param comment what is missing
    public EvidenceRequest giveBack(
            TenantScope scope, EvidenceRequestId id, String comment, int expectedVersion) {
        if (comment.isBlank()) {
            throw new ValidationException("comment", "Say what is missing.");
        }
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.giveBack(comment, clock.instant(), scope.person()));
    }

    public EvidenceRequest withdraw(TenantScope scope, EvidenceRequestId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.withdraw(clock.instant(), scope.person()));
    }

    /// Asks another for what the one has not given. Call it inside the transaction.
    void handOver(TenantScope scope, EvidenceRequestId id, ColleagueId to) {
        changes.change(
                scope,
                kept,
                id,
                before -> {
                    var asked = before.asked();
                    return before.with(
                            asked.with(asked.title(), asked.description(), to, asked.dueOn()));
                });
    }

    /// Whoever works here today.
    private ColleagueId requireColleague(TenantScope scope, ColleagueId id) {
        return colleagues
                .find(scope, id)
                .filter(colleague -> colleague.isActive(scope.today(clock)))
                .orElseThrow(() -> new NotFoundException("assigneeId"))
                .id();
    }
}
