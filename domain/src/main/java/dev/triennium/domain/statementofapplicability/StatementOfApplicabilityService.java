package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.Control;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.AssessedControls.Finding;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Facts;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signature;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.GrantRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantGrant;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Starts, edits, signs and revises Statements of Applicability.
@DomainService
public final class StatementOfApplicabilityService {

    public static final int MAX_CHANGES = 250;
    public static final int MAX_GROUPS = 20;
    public static final int MAX_OWN_CONTROLS = 100;
    public static final int MAX_ACCEPTANCES = 20;

    private final StatementOfApplicabilityRepository statements;
    private final AssessedControls assessments;
    private final StandardRepository standards;
    private final GrantRepository grants;
    private final ColleagueRepository colleagues;
    private final TenantTransactions transactions;
    private final Kept<StatementOfApplicabilityId, StatementContents> kept;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public StatementOfApplicabilityService(
            StatementOfApplicabilityRepository statements,
            AssessedControls assessments,
            StandardRepository standards,
            GrantRepository grants,
            ColleagueRepository colleagues,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.statements = statements;
        this.assessments = assessments;
        this.standards = standards;
        this.grants = grants;
        this.colleagues = colleagues;
        this.transactions = transactions;
        this.kept = Kept.in(statements, "StatementOfApplicability");
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public StatementOfApplicability create(
            TenantScope scope, CreateStatement command, @Nullable UUID idempotencyKey) {
        return changes.create(
                        scope,
                        kept,
                        idempotencyKey,
                        command,
                        StatementOfApplicabilityId::new,
                        () -> first(scope, command))
                .statement();
    }

    /// Opens the next draft, with all that the signed version says.
    public StatementOfApplicability revise(
            TenantScope scope, StatementOfApplicabilityId id, @Nullable UUID idempotencyKey) {
        return changes.create(
                        scope,
                        kept,
                        idempotencyKey,
                        id,
                        StatementOfApplicabilityId::new,
                        () -> next(scope, id))
                .statement();
    }

    private StatementContents first(TenantScope scope, CreateStatement command) {
        var controls = controlsOf(command.standard());
        if (statements.findLatest(scope, command.standard()).isPresent()) {
            throw StatementRule.secondDraft(
                    "standardId", "This edition has a statement already; revise it.");
        }
        var start = startOf(scope, command);
        var draft = draft(scope, command, 1);
        var ordinals = IntStream.iterate(0, ordinal -> ordinal + 1).iterator();
        var rows =
                controls.stream()
                        .map(
                                control ->
                                        new StatementControl(
                                                new StatementControlId(ids.next()),
                                                draft.id(),
                                                new Origin.Annex(control.id()),
                                                ordinals.next(),
                                                control.number(),
                                                treatment(start.get(control.id()))))
                        .toList();
        return new StatementContents(draft, rows);
    }

    private static Treatment treatment(@Nullable List<Finding> findings) {
        return findings == null ? Treatment.UNDECIDED : AssessedControls.start(findings);
    }

    private Map<ControlId, List<Finding>> startOf(TenantScope scope, CreateStatement command) {
        if (command.assessment() == null) {
            return Map.of();
        }
        var found =
                assessments
                        .find(scope, command.assessment(), command.standard())
                        .orElseThrow(() -> new NotFoundException("assessmentId"));
        if (found.isEmpty()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    StatementRule.ASSESSMENT_COVERS_THE_EDITION.reference(),
                    List.of("assessmentId"),
                    "The assessment has none of this edition's controls.");
        }
        return found;
    }

    private StatementContents next(TenantScope scope, StatementOfApplicabilityId id) {
        var before = get(scope, id);
        var signed =
                switch (before.statement()) {
                    case Signed current -> current;
                    case Draft _ ->
                            throw StatementRule.secondDraft("id", "This is the open draft.");
                    case Superseded _ ->
                            throw StatementRule.secondDraft(
                                    "id", "A later version has replaced this one.");
                };
        var command = new CreateStatement(signed.facts().standard(), signed.facts().assessment());
        var draft = draft(scope, command, signed.facts().number() + 1);
        return new StatementContents(
                draft,
                before.controls().stream()
                        .map(control -> control.in(draft.id(), new StatementControlId(ids.next())))
                        .toList());
    }

    private Draft draft(TenantScope scope, CreateStatement command, int number) {
        return new Draft(
                new Facts(
                        new StatementOfApplicabilityId(ids.next()),
                        1,
                        command.standard(),
                        number,
                        command.assessment(),
                        clock.instant(),
                        scope.person()));
    }

    private List<Control> controlsOf(StandardId standard) {
        if (standards.find(standard).isEmpty()) {
            throw new NotFoundException("standardId");
        }
        var all = new ArrayList<Control>();
        var page = PageRequest.first(PageRequest.MAX_SIZE);
        while (true) {
            var found = standards.pagesOfControls(List.of(standard), page).get(standard);
            if (found == null || found.items().isEmpty()) {
                break;
            }
            all.addAll(found.values());
            if (!found.hasNext()) {
                break;
            }
            page =
                    new PageRequest(
                            PageRequest.MAX_SIZE,
                            PageRequest.Direction.FORWARD,
                            found.items().getLast().cursor());
        }
        if (all.isEmpty()) {
            throw new RuleViolationException(
                    ErrorCode.RULE_VIOLATED,
                    StatementRule.EDITION_WITH_CONTROLS.reference(),
                    List.of("standardId"),
                    "This edition has no controls.");
        }
        return all;
    }

    /// All of the changes, or none of them.
    ///
    /// @param groups whole parts of the annex, before what is said of single controls
    /// @return with the controls that it changed
    public StatementContents change(
            TenantScope scope,
            StatementOfApplicabilityId id,
            int expectedVersion,
            List<StatementGroupChange> groups,
            List<StatementControlChange> wanted) {
        requireAtMost("controls", MAX_CHANGES, wanted.size());
        requireAtMost("groups", MAX_GROUPS, groups.size());
        return transactions.inTransaction(
                scope, () -> changeIn(scope, id, expectedVersion, groups, wanted));
    }

    private static void requireAtMost(String field, int limit, int size) {
        if (size > limit) {
            throw new LimitExceededException(
                    field, limit, "There may be at most {0} of them.", limit);
        }
    }

    private StatementContents changeIn(
            TenantScope scope,
            StatementOfApplicabilityId id,
            int expectedVersion,
            List<StatementGroupChange> groups,
            List<StatementControlChange> wanted) {
        var whole = get(scope, id);
        if (wanted.isEmpty() && groups.isEmpty()) {
            throw new ValidationException("controls", "At least one control is needed.");
        }
        var draft = expected(whole, expectedVersion);
        var edit = new StatementEdit(whole.controls());
        for (var index = 0; index < groups.size(); index++) {
            edit.change("groups." + index, groups.get(index));
        }
        for (var index = 0; index < wanted.size(); index++) {
            edit.change("controls." + index, wanted.get(index));
        }
        edit.requireFine();
        if (edit.changed().isEmpty()) {
            return StatementContents.of(draft);
        }
        edit.resolveOwners((owner, field) -> requireColleague(scope, owner, field));
        var changed = new StatementContents(draft.changed(), edit.changed());
        store(scope, new StatementContents(draft, edit.before()), changed);
        return changed;
    }

    /// Adds controls of the organisation's own after those that are there.
    ///
    /// @return with the controls that it added
    public StatementContents addOwn(
            TenantScope scope,
            StatementOfApplicabilityId id,
            int expectedVersion,
            List<NewOwnControl> added) {
        if (added.isEmpty()) {
            throw new ValidationException("controls", "At least one control is needed.");
        }
        return changeOwn(
                scope,
                id,
                expectedVersion,
                edit -> {
                    for (var index = 0; index < added.size(); index++) {
                        var one = added.get(index);
                        edit.add(
                                "controls." + index,
                                new StatementControl(
                                        new StatementControlId(ids.next()),
                                        id,
                                        one.control(),
                                        edit.size(),
                                        one.number() == null ? edit.freeNumber() : one.number(),
                                        one.treatment()));
                    }
                    requireAtMost("controls", MAX_OWN_CONTROLS, edit.own().size());
                });
    }

    /// Takes own controls out. What they said stays in the audit trail.
    ///
    /// @return with the controls that have another place now
    public StatementContents removeOwn(
            TenantScope scope,
            StatementOfApplicabilityId id,
            int expectedVersion,
            List<StatementControlId> removed) {
        return changeOwn(scope, id, expectedVersion, edit -> edit.remove("controlIds", removed));
    }

    /// @param wanted all own controls, in the order that they shall have
    /// @return with the controls that have another place now
    public StatementContents orderOwn(
            TenantScope scope,
            StatementOfApplicabilityId id,
            int expectedVersion,
            List<StatementControlId> wanted) {
        return changeOwn(scope, id, expectedVersion, edit -> edit.order("controlIds", wanted));
    }

    private StatementContents changeOwn(
            TenantScope scope,
            StatementOfApplicabilityId id,
            int expectedVersion,
            Consumer<StatementEdit> work) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var whole = get(scope, id);
                    var draft = expected(whole, expectedVersion);
                    var edit = new StatementEdit(whole.controls());
                    var before = edit.own();
                    work.accept(edit);
                    edit.requireFine();
                    edit.resolveOwners((owner, field) -> requireColleague(scope, owner, field));
                    var after = edit.own();
                    if (after.equals(before)) {
                        return StatementContents.of(draft);
                    }
                    var changed = new StatementContents(draft.changed(), after);
                    statements.updateOwn(scope, changed, draft.facts().version());
                    changes.changed(scope, kept, new StatementContents(draft, before), changed);
                    return new StatementContents(
                            changed.statement(),
                            after.stream().filter(one -> !before.contains(one)).toList());
                });
    }

    /// Whoever becomes an owner works here today. Anybody else looks like nobody.
    private ColleagueId requireColleague(TenantScope scope, ColleagueId id, String field) {
        return colleagues
                .find(scope, id)
                .filter(one -> one.isActive(scope.today(clock)))
                .map(Colleague::id)
                .orElseThrow(() -> new NotFoundException(field));
    }

    /// Makes one colleague the owner of all that another owns in drafts. Call it inside the
    /// transaction.
    ///
    /// @return the controls
    List<StatementControl> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var ref = Ref.in(scope, from);
        var owned =
                statements
                        .listOwned(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        owned.stream()
                .collect(
                        Collectors.groupingBy(
                                StatementControl::statement,
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach(
                        (id, before) -> {
                            var draft = get(scope, id).statement().asDraft();
                            var after =
                                    before.stream()
                                            .map(one -> one.with(one.treatment().ownedBy(to)))
                                            .toList();
                            store(
                                    scope,
                                    new StatementContents(draft, before),
                                    new StatementContents(draft.changed(), after));
                        });
        return owned;
    }

    private List<TenantGrant> grantsOf(TenantScope scope, PersonId person) {
        return grants.list(person, Set.of(scope.tenant()), clock.instant())
                .getOrDefault(scope.tenant(), List.of());
    }

    /// Gives up a draft, such as one that was opened by mistake. What it said stays in the audit
    /// trail.
    ///
    /// @return the latest version that is left
    public Optional<StatementOfApplicability> discard(
            TenantScope scope, StatementOfApplicabilityId id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var draft = get(scope, id).statement().asDraft();
                    changes.remove(scope, kept, statements, id, expectedVersion);
                    return statements.findLatest(scope, draft.facts().standard());
                });
    }

    /// Freezes the draft; the version in force until now is superseded by it.
    ///
    /// @param acceptances of the risk that is left, by its owners
    public Signed sign(
            TenantScope scope,
            StatementOfApplicabilityId id,
            int expectedVersion,
            List<RiskAcceptance> acceptances) {
        requireAtMost("riskAcceptances", MAX_ACCEPTANCES, acceptances.size());
        return transactions.inTransaction(
                scope, () -> signIn(scope, id, expectedVersion, acceptances));
    }

    private Signed signIn(
            TenantScope scope,
            StatementOfApplicabilityId id,
            int expectedVersion,
            List<RiskAcceptance> acceptances) {
        var whole = get(scope, id);
        var draft = expected(whole, expectedVersion);
        requirePast(scope, acceptances);
        var edition = standards.find(draft.facts().standard()).orElseThrow().key();
        var signed = draft.sign(edition, whole.controls(), signature(scope, acceptances));
        statements
                .findSigned(scope, draft.facts().standard())
                .ifPresent(
                        former ->
                                store(
                                        scope,
                                        StatementContents.of(former),
                                        StatementContents.of(former.supersede(clock.instant()))));
        store(scope, StatementContents.of(draft), StatementContents.of(signed));
        return signed;
    }

    private void requirePast(TenantScope scope, List<RiskAcceptance> acceptances) {
        for (var index = 0; index < acceptances.size(); index++) {
            if (acceptances.get(index).acceptedOn().isAfter(scope.today(clock))) {
                throw new ValidationException(
                        "riskAcceptances." + index + ".acceptedOn",
                        "The risk cannot have been accepted in the future.");
            }
        }
    }

    private Signature signature(TenantScope scope, List<RiskAcceptance> acceptances) {
        var person = scope.person();
        if (person == null) {
            throw new IllegalStateException("Only a person signs");
        }
        var role =
                grantsOf(scope, person).stream()
                        .map(TenantGrant::role)
                        .filter(held -> held.permissions().contains(Permission.SIGN_STATEMENT))
                        .min(Enum::compareTo)
                        .orElseThrow(() -> new IllegalStateException("No role that signs"));
        return new Signature(person, role, clock.instant(), acceptances);
    }

    private static Draft expected(StatementContents whole, int version) {
        var draft = whole.statement().asDraft();
        if (whole.version() != version) {
            throw new VersionConflictException(whole.version());
        }
        return draft;
    }

    private void store(TenantScope scope, StatementContents before, StatementContents after) {
        statements.update(scope, after, before.version());
        changes.changed(scope, kept, before, after);
    }

    private StatementContents get(TenantScope scope, StatementOfApplicabilityId id) {
        return statements.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
    }
}
