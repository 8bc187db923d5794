package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.CompetenceRepository;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps programmes of internal audits, the processes that they see, and what auditors need.
@DomainService
public final class InternalAuditPlanning {

    private final InternalAuditRepository audits;
    private final InternalAuditProcessRepository processes;
    private final AuditorRequirementRepository requirements;
    private final ManagementSystemRepository systems;
    private final ColleagueRepository colleagues;
    private final CompetenceRepository competences;
    private final StandardRepository standards;
    private final TenantRepository tenants;
    private final Changes changes;
    private final Kept<InternalAuditProgrammeId, InternalAuditProgramme> keptProgrammes;
    private final Kept<InternalAuditProcessId, InternalAuditProcess> keptProcesses;
    private final Kept<AuditorRequirementId, AuditorRequirement> keptRequirements;
    private final IdGenerator ids;
    private final Clock clock;

    public InternalAuditPlanning(
            InternalAuditRepository audits,
            InternalAuditProgrammeRepository programmes,
            InternalAuditProcessRepository processes,
            AuditorRequirementRepository requirements,
            ManagementSystemRepository systems,
            ColleagueRepository colleagues,
            CompetenceRepository competences,
            StandardRepository standards,
            TenantRepository tenants,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.audits = audits;
        this.processes = processes;
        this.requirements = requirements;
        this.systems = systems;
        this.colleagues = colleagues;
        this.competences = competences;
        this.standards = standards;
        this.tenants = tenants;
        this.changes = changes;
        this.keptProgrammes = Kept.in(programmes, "InternalAuditProgramme");
        this.keptProcesses = Kept.in(processes, InternalAuditProcessDuties.TYPE);
        this.keptRequirements = Kept.in(requirements, "AuditorRequirement");
        this.ids = ids;
        this.clock = clock;
    }

    /// Begin a programme.
    public record StartProgramme(
            ManagementSystemId system, InternalAuditProgramme.Content content) {}

    public InternalAuditProgramme start(
            TenantScope scope, StartProgramme command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptProgrammes,
                key,
                command,
                InternalAuditProgrammeId::new,
                () -> {
                    requireSystem(scope, command.system());
                    requireDays(scope, null, command.content());
                    return new InternalAuditProgramme(
                            new InternalAuditProgrammeId(ids.next()),
                            1,
                            command.system(),
                            command.content());
                });
    }

    private void requireSystem(TenantScope scope, ManagementSystemId system) {
        systems.findFacts(scope, system)
                .orElseThrow(() -> new NotFoundException("managementSystemId"))
                .standing()
                .requireInUse(List.of("managementSystemId"));
    }

    private void requireDays(
            TenantScope scope,
            InternalAuditProgramme.@Nullable Content before,
            InternalAuditProgramme.Content content) {
        var today = scope.today(clock);
        if (before == null || !content.startsOn().equals(before.startsOn())) {
            DayRange.VALID.require("startsOn", content.startsOn(), today);
        }
        if (before == null || !content.endsOn().equals(before.endsOn())) {
            DayRange.VALID.require("endsOn", content.endsOn(), today);
        }
    }

    /// The audits of it stay within.
    public InternalAuditProgramme change(
            TenantScope scope,
            InternalAuditProgrammeId id,
            UnaryOperator<InternalAuditProgramme.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptProgrammes,
                id,
                expectedVersion,
                before -> {
                    // No audit comes, or moves, meanwhile.
                    tenants.lock(scope);
                    var content = edit.apply(before.content());
                    requireDays(scope, before.content(), content);
                    var after = before.with(content);
                    var ref = Ref.in(scope, id);
                    audits.listFactsOfProgrammes(TenantScopes.of(scope), List.of(ref))
                            .getOrDefault(ref, List.of())
                            .forEach(audit -> requireStillWithin(content, audit.content()));
                    return after;
                });
    }

    private static void requireStillWithin(
            InternalAuditProgramme.Content programme, InternalAudit.Content audit) {
        if (audit.startsOn().isBefore(programme.startsOn())) {
            throw InternalAuditRule.IN_PROGRAMME.refused(
                    "startsOn", "An audit of the programme begins on {0}.", audit.startsOn());
        }
        if (audit.endsOn().isAfter(programme.endsOn())) {
            throw InternalAuditRule.IN_PROGRAMME.refused(
                    "endsOn", "An audit of the programme ends on {0}.", audit.endsOn());
        }
    }

    /// Note a process.
    public record AddProcess(ManagementSystemId system, InternalAuditProcess.Content content) {}

    public InternalAuditProcess add(TenantScope scope, AddProcess command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptProcesses,
                key,
                command,
                InternalAuditProcessId::new,
                () -> {
                    requireSystem(scope, command.system());
                    requireOwner(scope, null, command.content().owner());
                    tenants.lock(scope);
                    if (processes.count(scope, command.system())
                            >= InternalAuditProcess.MAX_PROCESSES) {
                        throw new LimitExceededException(
                                "managementSystemId",
                                InternalAuditProcess.MAX_PROCESSES,
                                "A management system has at most {0} processes.",
                                InternalAuditProcess.MAX_PROCESSES);
                    }
                    requireName(scope, command.system(), command.content().name());
                    return new InternalAuditProcess(
                            new InternalAuditProcessId(ids.next()),
                            1,
                            command.system(),
                            command.content());
                });
    }

    private void requireName(TenantScope scope, ManagementSystemId system, String name) {
        if (processes.isNamed(scope, system, name)) {
            throw new ValidationException("name", "The system has a process of this name.");
        }
    }

    private void requireOwner(
            TenantScope scope, @Nullable ColleagueId before, @Nullable ColleagueId owner) {
        if (owner != null && !owner.equals(before) && colleagues.find(scope, owner).isEmpty()) {
            throw new NotFoundException("ownerId");
        }
    }

    public InternalAuditProcess change(
            TenantScope scope,
            InternalAuditProcessId id,
            UnaryOperator<InternalAuditProcess.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptProcesses,
                id,
                expectedVersion,
                before -> {
                    var content = edit.apply(before.content());
                    requireOwner(scope, before.content().owner(), content.owner());
                    if (!content.name().equals(before.content().name())) {
                        tenants.lock(scope);
                        requireName(scope, before.managementSystem(), content.name());
                    }
                    return before.with(content);
                });
    }

    void handOver(TenantScope scope, InternalAuditProcessId id, ColleagueId to) {
        changes.change(scope, keptProcesses, id, before -> before.ownedBy(to));
    }

    /// Ask for a competence.
    public record RequireOfAuditors(StandardId standard, CompetenceId competence) {}

    public AuditorRequirement require(
            TenantScope scope, RequireOfAuditors command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptRequirements,
                key,
                command,
                AuditorRequirementId::new,
                () -> {
                    if (standards.find(command.standard()).isEmpty()) {
                        throw new NotFoundException("standardId");
                    }
                    if (competences.find(scope, command.competence()).isEmpty()) {
                        throw new NotFoundException("competenceId");
                    }
                    tenants.lock(scope);
                    if (requirements.isAsked(scope, command.standard())) {
                        throw new ValidationException(
                                "standardId",
                                "A competence is asked for by this standard already.");
                    }
                    return new AuditorRequirement(
                            new AuditorRequirementId(ids.next()),
                            1,
                            command.standard(),
                            command.competence());
                });
    }

    /// @return what was asked for
    public AuditorRequirement drop(
            TenantScope scope, AuditorRequirementId id, int expectedVersion) {
        return changes.remove(scope, keptRequirements, requirements, id, expectedVersion);
    }
}
