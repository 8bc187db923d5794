package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.InternalAudit.Member;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.register.Registers;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plans internal audits, forms their teams, and leads them through their states.
@DomainService
public final class InternalAuditService {

    private final InternalAuditRepository audits;
    private final InternalAuditProgrammeRepository programmes;
    private final InternalAuditProcessRepository processes;
    private final InternalAuditIndependence independence;
    private final ManagementSystemRepository systems;
    private final SiteRepository sites;
    private final ColleagueRepository colleagues;
    private final StandardRepository standards;
    private final TenantRepository tenants;
    private final Changes changes;
    private final Kept<InternalAuditId, InternalAudit> kept;
    private final IdGenerator ids;
    private final Clock clock;

    public InternalAuditService(
            InternalAuditRepository audits,
            InternalAuditProgrammeRepository programmes,
            InternalAuditProcessRepository processes,
            InternalAuditIndependence independence,
            InternalAuditKeeping keeping,
            ManagementSystemRepository systems,
            SiteRepository sites,
            ColleagueRepository colleagues,
            StandardRepository standards,
            TenantRepository tenants,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.audits = audits;
        this.programmes = programmes;
        this.processes = processes;
        this.independence = independence;
        this.systems = systems;
        this.sites = sites;
        this.colleagues = colleagues;
        this.standards = standards;
        this.tenants = tenants;
        this.changes = changes;
        this.kept = keeping.kept();
        this.ids = ids;
        this.clock = clock;
    }

    /// Plan an audit.
    public record PlanAudit(
            InternalAuditProgrammeId programme,
            InternalAudit.Content content,
            InternalAudit.Coverage coverage) {}

    public InternalAudit plan(TenantScope scope, PlanAudit command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                InternalAuditId::new,
                () -> {
                    // Neither the last number nor the days of the programme change meanwhile.
                    tenants.lock(scope);
                    var programme =
                            programmes
                                    .find(scope, command.programme())
                                    .orElseThrow(() -> new NotFoundException("programmeId"));
                    requireDays(scope, programme, null, command.content());
                    requireCoverage(
                            scope,
                            programme.managementSystem(),
                            null,
                            command.coverage(),
                            "programmeId");
                    return new InternalAudit(
                            new InternalAudit.Facts(
                                    new InternalAuditId(ids.next()),
                                    1,
                                    nextNumber(scope),
                                    programme.id(),
                                    programme.managementSystem(),
                                    command.content(),
                                    0,
                                    0,
                                    null,
                                    new InternalAudit.State.Planned()),
                            command.coverage(),
                            List.of(),
                            List.of());
                });
    }

    private int nextNumber(TenantScope scope) {
        var last = audits.findLastNumber(scope).orElse(0);
        if (last >= Registers.MAX_ENTRIES) {
            throw new LimitExceededException(
                    "programmeId",
                    Registers.MAX_ENTRIES,
                    "An organisation has at most {0} internal audits.",
                    Registers.MAX_ENTRIES);
        }
        return last + 1;
    }

    private void requireDays(
            TenantScope scope,
            InternalAuditProgramme programme,
            InternalAudit.@Nullable Content before,
            InternalAudit.Content content) {
        var today = scope.today(clock);
        if (before == null || !content.startsOn().equals(before.startsOn())) {
            DayRange.ARRANGED.require("startsOn", content.startsOn(), today);
        }
        if (before == null || !content.endsOn().equals(before.endsOn())) {
            DayRange.ARRANGED.require("endsOn", content.endsOn(), today);
        }
        if (before == null || !content.reportDueOn().equals(before.reportDueOn())) {
            DayRange.ARRANGED.require("reportDueOn", content.reportDueOn(), today);
        }
        programme.requireWithin(content.startsOn(), content.endsOn());
    }

    /// A coverage that does not change stays, whatever has become of what it names.
    ///
    /// @param field of the input that says which system
    private void requireCoverage(
            TenantScope scope,
            ManagementSystemId systemId,
            InternalAudit.@Nullable Coverage before,
            InternalAudit.Coverage coverage,
            String field) {
        if (coverage.equals(before)) {
            return;
        }
        var system = systems.find(scope, systemId).orElseThrow(() -> new NotFoundException(field));
        system.standing().requireInUse(List.of(field));
        var all = system.standards();
        for (var index = 0; index < coverage.standards().size(); index++) {
            if (!all.contains(coverage.standards().get(index))) {
                throw InternalAuditRule.IN_PROGRAMME.refused(
                        "standardIds." + index,
                        "The management system is not built to this standard.");
            }
        }
        var clauses = standards.listClauses(coverage.clauses());
        for (var index = 0; index < coverage.clauses().size(); index++) {
            var clause = clauses.get(coverage.clauses().get(index));
            if (clause == null) {
                throw new NotFoundException("clauseIds." + index);
            }
            if (!coverage.standards().contains(clause.standard())) {
                throw InternalAuditRule.IN_PROGRAMME.refused(
                        "clauseIds." + index, "The clause is of no standard of the audit.");
            }
        }
        var scopes = TenantScopes.of(scope);
        var places = sites.list(scopes, Ref.in(scope, coverage.sites()));
        for (var index = 0; index < coverage.sites().size(); index++) {
            if (!places.containsKey(Ref.in(scope, coverage.sites().get(index)))) {
                throw new NotFoundException("siteIds." + index);
            }
        }
        var parts = processes.list(scopes, Ref.in(scope, coverage.processes()));
        for (var index = 0; index < coverage.processes().size(); index++) {
            var process = parts.get(Ref.in(scope, coverage.processes().get(index)));
            if (process == null || !process.managementSystem().equals(systemId)) {
                throw new NotFoundException("processIds." + index);
            }
        }
    }

    /// What can be changed of an audit that has not begun.
    public record Edit(InternalAudit.Content content, InternalAudit.Coverage coverage) {}

    public InternalAudit change(
            TenantScope scope, InternalAuditId id, UnaryOperator<Edit> edit, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    tenants.lock(scope);
                    var wanted = edit.apply(new Edit(before.facts().content(), before.coverage()));
                    var after = before.with(wanted.content(), wanted.coverage());
                    requireDays(
                            scope,
                            programmes.find(scope, before.facts().programme()).orElseThrow(),
                            before.facts().content(),
                            wanted.content());
                    requireCoverage(
                            scope,
                            before.facts().managementSystem(),
                            before.coverage(),
                            wanted.coverage(),
                            "id");
                    if (!hasDaysOf(before.facts().content(), wanted.content())) {
                        requireFree(scope, after, after.team(), "startsOn");
                    }
                    return after;
                });
    }

    private static boolean hasDaysOf(InternalAudit.Content before, InternalAudit.Content content) {
        return content.startsOn().equals(before.startsOn())
                && content.endsOn().equals(before.endsOn());
    }

    /// Put somebody into the team.
    ///
    /// @param overrideReason why, although something is against it; null: nothing shall be
    public record Assign(ColleagueId colleague, AuditDuty duty, @Nullable String overrideReason) {}

    /// Puts somebody into the team, or gives them another duty. Whoever has declared their
    /// independence does so again.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when something is against it
    public InternalAudit assign(
            TenantScope scope, InternalAuditId id, Assign command, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    requireColleague(scope, before, command.colleague());
                    var reason = command.overrideReason();
                    var member =
                            new Member(
                                    command.colleague(),
                                    command.duty(),
                                    reason == null
                                            ? null
                                            : new Member.Overriding(
                                                    reason, clock.instant(), person(scope)),
                                    null);
                    var after = before.assigned(member);
                    tenants.lock(scope);
                    requireFree(scope, after, List.of(member), "colleagueId");
                    requireIndependent(scope, after, member);
                    return after;
                });
    }

    /// Whoever is new to the team works there today. Anybody else looks like nobody.
    private void requireColleague(TenantScope scope, InternalAudit audit, ColleagueId colleague) {
        if (audit.member(colleague).isEmpty()
                && colleagues
                        .find(scope, colleague)
                        .filter(one -> one.isActive(scope.today(clock)))
                        .isEmpty()) {
            throw new NotFoundException("colleagueId");
        }
    }

    private void requireFree(
            TenantScope scope, InternalAudit audit, List<Member> members, String field) {
        var wanted =
                members.stream()
                        .filter(one -> one.duty() != AuditDuty.OBSERVER)
                        .map(Member::colleague)
                        .toList();
        audits.findBooking(scope, wanted, audit.facts())
                .ifPresent(
                        other -> {
                            throw InternalAuditRule.ONE_AT_A_TIME.refused(
                                    field,
                                    "{0} is in the team of the internal audit {1} from {2} to {3}.",
                                    name(scope, other.colleague()),
                                    other.number(),
                                    other.startsOn(),
                                    other.endsOn());
                        });
    }

    private String name(TenantScope scope, ColleagueId colleague) {
        return colleagues.find(scope, colleague).map(Colleague::name).orElseThrow();
    }

    private void requireIndependent(TenantScope scope, InternalAudit audit, Member member) {
        var against =
                independence.of(scope, audit).stream()
                        .filter(one -> one.colleague().equals(member.colleague()))
                        .toList();
        against.stream()
                .filter(IndependenceFinding::isFinal)
                .findFirst()
                .ifPresent(one -> refuse(scope, one, "colleagueId"));
        if (member.override() == null) {
            against.stream().findFirst().ifPresent(one -> refuse(scope, one, "overrideReason"));
        } else if (against.isEmpty()) {
            throw new ValidationException("overrideReason", "Nothing is there to be overridden.");
        }
    }

    private void refuse(TenantScope scope, IndependenceFinding one, String field) {
        var name = name(scope, one.colleague());
        var rule = one.rule();
        throw switch (one.kind()) {
            case OWNS_PROCESS -> rule.refused(field, "{0} owns the process {1}.", name, one.what());
            case WORKS_IN_PROCESS ->
                    rule.refused(field, "{0} works in the process {1}.", name, one.what());
            case IMPLEMENTED ->
                    rule.refused(
                            field,
                            "{0} finished the task \"{1}\" on {2}.",
                            name,
                            one.what(),
                            Objects.requireNonNull(one.on()));
            case WROTE_DOCUMENT ->
                    rule.refused(
                            field,
                            "{0} answers for the document \"{1}\", published on {2}.",
                            name,
                            one.what(),
                            Objects.requireNonNull(one.on()));
            case LACKS_COMPETENCE ->
                    rule.refused(
                            field,
                            "{0} does not have the competence that is asked of auditors by {1}.",
                            name,
                            one.what());
        };
    }

    public InternalAudit remove(
            TenantScope scope, InternalAuditId id, ColleagueId colleague, int expectedVersion) {
        return changes.change(
                scope, kept, id, expectedVersion, before -> before.removed(colleague));
    }

    /// A slot of a plan.
    ///
    /// @param number of the slot that is changed; null: it is a new one
    public record PlanSlot(@Nullable Integer number, InternalAuditSlot.Content content) {}

    /// Makes the plan of an audit what is wanted. Once it was sent, those who are concerned are
    /// told.
    public InternalAudit planSlots(
            TenantScope scope, InternalAuditId id, List<PlanSlot> slots, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var after =
                            before.planned(
                                    slots.stream()
                                            .map(
                                                    one ->
                                                            new InternalAuditSlots.Wanted(
                                                                    one.number(), one.content()))
                                            .toList());
                    requireThings(scope, before, slots);
                    requireAuditees(scope, before, slots);
                    return after;
                });
    }

    /// That sites, processes and clauses of the slots are those of the organisation and the
    /// standards, and that nobody audits what they own where somebody else of the team can.
    private void requireThings(TenantScope scope, InternalAudit audit, List<PlanSlot> slots) {
        var scopes = TenantScopes.of(scope);
        var places =
                sites.list(
                        scopes,
                        Ref.in(
                                scope,
                                slots.stream()
                                        .flatMap(one -> Stream.ofNullable(one.content().site()))
                                        .distinct()
                                        .toList()));
        var parts =
                processes.list(
                        scopes,
                        Ref.in(
                                scope,
                                slots.stream()
                                        .flatMap(one -> Stream.ofNullable(one.content().process()))
                                        .distinct()
                                        .toList()));
        var clauses =
                standards.listClauses(
                        slots.stream()
                                .flatMap(one -> one.content().clauses().stream())
                                .distinct()
                                .toList());
        for (var index = 0; index < slots.size(); index++) {
            var slot = slots.get(index).content();
            var at = "slots." + index;
            if (slot.site() != null && !places.containsKey(Ref.in(scope, slot.site()))) {
                throw new NotFoundException(at + ".siteId");
            }
            for (var clause = 0; clause < slot.clauses().size(); clause++) {
                var known = clauses.get(slot.clauses().get(clause));
                if (known == null) {
                    throw new NotFoundException(at + ".clauseIds." + clause);
                }
                if (!audit.coverage().standards().contains(known.standard())) {
                    throw InternalAuditRule.IN_PROGRAMME.refused(
                            at + ".clauseIds." + clause,
                            "The clause is of no standard of the audit.");
                }
            }
            if (slot.process() != null) {
                var process = parts.get(Ref.in(scope, slot.process()));
                if (process == null
                        || !process.managementSystem().equals(audit.facts().managementSystem())) {
                    throw new NotFoundException(at + ".processId");
                }
                requireNotOwned(scope, audit, slot, process, at);
            }
        }
    }

    /// By [InternalAuditRule#INDEPENDENT]: the reason of whoever is in the team nonetheless stands
    /// only for what cannot be avoided.
    private void requireNotOwned(
            TenantScope scope,
            InternalAudit audit,
            InternalAuditSlot.Content slot,
            InternalAuditProcess process,
            String at) {
        var owner = process.content().owner();
        if (owner == null || !slot.auditors().contains(owner)) {
            return;
        }
        var index = slot.auditors().indexOf(owner);
        var member = audit.member(owner).orElseThrow();
        var isAvoidable =
                audit.team().stream()
                        .anyMatch(one -> one.duty().audits() && !one.colleague().equals(owner));
        if (member.duty() != AuditDuty.OBSERVER && (member.override() == null || isAvoidable)) {
            throw InternalAuditRule.INDEPENDENT.refused(
                    at + ".auditorIds." + index,
                    "{0} owns the process {1}.",
                    name(scope, owner),
                    process.content().name());
        }
    }

    /// Whoever is new to the plan works there today. Anybody else looks like nobody.
    private void requireAuditees(TenantScope scope, InternalAudit audit, List<PlanSlot> slots) {
        var known =
                audit.slots().stream()
                        .flatMap(one -> one.content().auditees().stream())
                        .collect(Collectors.toSet());
        var people =
                colleagues.list(
                        TenantScopes.of(scope),
                        Ref.in(
                                scope,
                                slots.stream()
                                        .flatMap(one -> one.content().auditees().stream())
                                        .filter(one -> !known.contains(one))
                                        .distinct()
                                        .toList()));
        var today = scope.today(clock);
        for (var index = 0; index < slots.size(); index++) {
            var auditees = slots.get(index).content().auditees();
            for (var auditee = 0; auditee < auditees.size(); auditee++) {
                var one = auditees.get(auditee);
                var colleague = people.get(Ref.in(scope, one));
                if (!known.contains(one) && (colleague == null || !colleague.isActive(today))) {
                    throw new NotFoundException("slots." + index + ".auditeeIds." + auditee);
                }
            }
        }
    }

    /// Invites whoever is in the plan. From then on, they are told of each change.
    public InternalAudit sendPlan(TenantScope scope, InternalAuditId id, int expectedVersion) {
        return changes.change(
                scope, kept, id, expectedVersion, before -> before.planSent(clock.instant()));
    }

    /// Notes that somebody of the team has declared that nothing is against their independence but
    /// what is known: themselves, or whoever has it on paper from somebody without a login.
    public InternalAudit declare(
            TenantScope scope, InternalAuditId id, ColleagueId colleague, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var after =
                            before.declared(
                                    colleague,
                                    new Member.Declaration(clock.instant(), person(scope)));
                    var login = colleagues.find(scope, colleague).orElseThrow().person();
                    if (login == null && !scope.mayChange(Permission.MANAGE_SYSTEM)) {
                        throw InternalAuditRule.TEAM_DECLARED.refused(
                                "colleagueId",
                                "For whoever has no login, whoever manages the system notes it.");
                    }
                    if (login != null && !login.equals(scope.person())) {
                        throw InternalAuditRule.TEAM_DECLARED.refused(
                                "colleagueId", "Whoever has a login declares it themselves.");
                    }
                    return after;
                });
    }

    /// Whoever came into the team without a reason needs one for what is against them by now. A
    /// reason that is kept stands for that as well, but never for what no reason may override.
    public InternalAudit start(TenantScope scope, InternalAuditId id, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var after = before.started(step(scope));
                    independence.of(scope, before).stream()
                            .filter(
                                    one ->
                                            one.isFinal()
                                                    || before.member(one.colleague())
                                                                    .orElseThrow()
                                                                    .override()
                                                            == null)
                            .findFirst()
                            .ifPresent(one -> refuse(scope, one, "id"));
                    return after;
                });
    }

    public InternalAudit cancel(
            TenantScope scope, InternalAuditId id, String reason, int expectedVersion) {
        return changes.change(
                scope, kept, id, expectedVersion, before -> before.cancelled(step(scope), reason));
    }

    /// Puts another into the teams of all open audits in the place of the one. An audit that
    /// something speaks against for them stays with the one, and waits for somebody else. Called in
    /// the transaction.
    ///
    /// @return what changed hands
    List<InternalAudit> handOver(TenantScope scope, ColleagueId from, ColleagueId to) {
        var ref = Ref.in(scope, from);
        var open =
                audits.listOpenOf(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        if (open.isEmpty()) {
            return List.of();
        }
        tenants.lock(scope);
        return open.stream()
                .map(facts -> audits.find(scope, facts.id()).orElseThrow())
                .filter(audit -> mayTakeOver(scope, audit.handedOver(from, to), to))
                .map(
                        audit ->
                                changes.change(
                                        scope,
                                        kept,
                                        audit.id(),
                                        before -> before.handedOver(from, to)))
                .toList();
    }

    private boolean mayTakeOver(TenantScope scope, InternalAudit after, ColleagueId heir) {
        return audits.findBooking(scope, List.of(heir), after.facts()).isEmpty()
                && independence.of(scope, after).stream()
                        .noneMatch(one -> one.colleague().equals(heir));
    }

    private InternalAudit.Step step(TenantScope scope) {
        return new InternalAudit.Step(clock.instant(), person(scope));
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }
}
