package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.internalaudit.IndependenceFinding.Kind;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What speaks against the people in teams of audits, from what is recorded elsewhere.
@DomainService
public final class InternalAuditIndependence {

    /// Of one member; beyond this, more of the same proves nothing.
    private static final int MAX_WORK = 20;

    private static final int MONTHS = 24;

    /// Which forbid to audit one's own work, for whatever reason.
    private static final Set<String> WITHOUT_OVERRIDE = Set.of("ISO 13485", "ISO 37001");

    private final InternalAuditRepository audits;
    private final InternalAuditProcessRepository processes;
    private final AuditorRequirementRepository requirements;
    private final AuditRequirements clauses;
    private final OwnWorkRepository work;
    private final QualificationRepository qualifications;
    private final ColleagueRepository colleagues;
    private final StandardRepository standards;

    public InternalAuditIndependence(
            InternalAuditRepository audits,
            InternalAuditProcessRepository processes,
            AuditorRequirementRepository requirements,
            AuditRequirements clauses,
            OwnWorkRepository work,
            QualificationRepository qualifications,
            ColleagueRepository colleagues,
            StandardRepository standards) {
        this.audits = audits;
        this.processes = processes;
        this.requirements = requirements;
        this.clauses = clauses;
        this.work = work;
        this.qualifications = qualifications;
        this.colleagues = colleagues;
        this.standards = standards;
    }

    /// Of each of the audits, in few statements however many they are. Observers judge nothing, and
    /// have none.
    public Map<Ref<InternalAuditId>, List<IndependenceFinding>> list(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> refs) {
        return of(scopes, audits.list(scopes, refs));
    }

    /// Of an audit as it would be.
    List<IndependenceFinding> of(TenantScope scope, InternalAudit audit) {
        var ref = Ref.in(scope, audit.id());
        return of(TenantScopes.of(scope), Map.of(ref, audit)).getOrDefault(ref, List.of());
    }

    /// What is known elsewhere.
    private record Records(
            AuditRequirements.Known catalogue,
            Map<StandardId, Standard> standards,
            Map<TenantId, List<AuditorRequirement>> required,
            Map<Ref<ManagementSystemId>, List<InternalAuditProcess>> processes,
            Map<Ref<ColleagueId>, Colleague> people,
            Map<Ref<ColleagueId>, List<OwnWork>> work,
            Map<Ref<ColleagueId>, List<Qualification>> qualifications) {}

    private Map<Ref<InternalAuditId>, List<IndependenceFinding>> of(
            TenantScopes scopes, Map<Ref<InternalAuditId>, InternalAudit> all) {
        var people = new LinkedHashSet<Ref<ColleagueId>>();
        var systems = new LinkedHashSet<Ref<ManagementSystemId>>();
        all.forEach(
                (ref, audit) -> {
                    systems.add(new Ref<>(ref.tenant(), audit.facts().managementSystem()));
                    audit.team().stream()
                            .filter(one -> one.duty() != AuditDuty.OBSERVER)
                            .forEach(one -> people.add(new Ref<>(ref.tenant(), one.colleague())));
                });
        if (people.isEmpty()) {
            return Map.of();
        }
        var coverages = all.values().stream().map(InternalAudit::coverage).toList();
        var since =
                all.values().stream()
                        .map(InternalAuditIndependence::since)
                        .min(LocalDate::compareTo)
                        .orElseThrow();
        var records =
                new Records(
                        clauses.of(coverages),
                        standards.list(
                                coverages.stream()
                                        .flatMap(one -> one.standards().stream())
                                        .collect(Collectors.toSet())),
                        requirements.listAll(scopes),
                        processes.listOf(scopes, systems),
                        colleagues.list(scopes, people),
                        work.list(scopes, people, since),
                        qualifications.listOf(scopes, people));
        var found = new HashMap<Ref<InternalAuditId>, List<IndependenceFinding>>();
        all.forEach((ref, audit) -> found.put(ref, findings(ref.tenant(), audit, records)));
        return found;
    }

    private static LocalDate since(InternalAudit audit) {
        return audit.facts().content().startsOn().minusMonths(MONTHS);
    }

    private static List<IndependenceFinding> findings(
            TenantId tenant, InternalAudit audit, Records records) {
        var coverage = audit.coverage();
        var isFinal =
                coverage.standards().stream()
                        .flatMap(one -> Stream.ofNullable(records.standards().get(one)))
                        .anyMatch(one -> WITHOUT_OVERRIDE.contains(one.edition().code()));
        var processes =
                records
                        .processes()
                        .getOrDefault(
                                new Ref<>(tenant, audit.facts().managementSystem()), List.of())
                        .stream()
                        .filter(
                                one ->
                                        coverage.processes().isEmpty()
                                                || coverage.processes().contains(one.id()))
                        .toList();
        var audited =
                records.catalogue().of(coverage).stream()
                        .map(one -> Objects.requireNonNull(one.clause()))
                        .collect(Collectors.toSet());
        var found = new ArrayList<IndependenceFinding>();
        for (var member : audit.team()) {
            if (member.duty() == AuditDuty.OBSERVER) {
                continue;
            }
            var ref = new Ref<>(tenant, member.colleague());
            found.addAll(ofProcesses(ref, processes, records, isFinal));
            found.addAll(ofWork(ref, audited, since(audit), records, isFinal));
            if (member.duty() != AuditDuty.TECHNICAL_EXPERT) {
                found.addAll(ofCompetence(ref, audit, records));
            }
        }
        return found;
    }

    private static List<IndependenceFinding> ofProcesses(
            Ref<ColleagueId> ref,
            List<InternalAuditProcess> processes,
            Records records,
            boolean isFinal) {
        var colleague = records.people().get(ref);
        var department = colleague == null ? null : colleague.profile().department();
        var found = new ArrayList<IndependenceFinding>();
        for (var process : processes) {
            var name = process.content().name();
            if (ref.id().equals(process.content().owner())) {
                found.add(
                        new IndependenceFinding(ref.id(), Kind.OWNS_PROCESS, name, null, isFinal));
            } else if (department != null && department.strip().equalsIgnoreCase(name.strip())) {
                found.add(
                        new IndependenceFinding(
                                ref.id(), Kind.WORKS_IN_PROCESS, name, null, isFinal));
            }
        }
        return found;
    }

    /// Each task and document once, the latest first.
    private static List<IndependenceFinding> ofWork(
            Ref<ColleagueId> ref,
            Set<ClauseId> audited,
            LocalDate since,
            Records records,
            boolean isFinal) {
        return records.work().getOrDefault(ref, List.of()).stream()
                .filter(one -> !one.on().isBefore(since) && audited.contains(one.clause()))
                .map(
                        one ->
                                new IndependenceFinding(
                                        ref.id(),
                                        switch (one.kind()) {
                                            case TASK -> Kind.IMPLEMENTED;
                                            case DOCUMENT -> Kind.WROTE_DOCUMENT;
                                        },
                                        one.what(),
                                        one.on(),
                                        isFinal))
                .distinct()
                .limit(MAX_WORK)
                .toList();
    }

    private static List<IndependenceFinding> ofCompetence(
            Ref<ColleagueId> ref, InternalAudit audit, Records records) {
        var day = audit.facts().content().startsOn();
        var has =
                records.qualifications().getOrDefault(ref, List.of()).stream()
                        .filter(one -> one.holdsOn(day))
                        .map(Qualification::competence)
                        .collect(Collectors.toSet());
        return records.required().getOrDefault(ref.tenant(), List.of()).stream()
                .filter(
                        one ->
                                audit.coverage().standards().contains(one.standard())
                                        && !has.contains(one.competence()))
                .map(
                        one ->
                                new IndependenceFinding(
                                        ref.id(),
                                        Kind.LACKS_COMPETENCE,
                                        Objects.requireNonNull(
                                                        records.standards().get(one.standard()))
                                                .edition()
                                                .designation(),
                                        null,
                                        false))
                .toList();
    }
}
