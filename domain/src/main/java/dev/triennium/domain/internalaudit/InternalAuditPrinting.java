package dev.triennium.domain.internalaudit;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantReads;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Collects what stands in the report of an internal audit, in reads that are of one moment. Team
/// and findings are as they were when the lead auditor signed; before, as they are now. All around
/// the report, such as names of sites, is as it is now.
@DomainService
public final class InternalAuditPrinting {

    private final InternalAuditRepository audits;
    private final InternalAuditReportRepository reports;
    private final InternalAuditProgrammeRepository programmes;
    private final InternalAuditProcessRepository processes;
    private final InternalAuditSnapshots snapshots;
    private final ManagementSystemRepository systems;
    private final SiteRepository sites;
    private final StandardRepository standards;
    private final TenantRepository tenants;
    private final TenantReads reads;
    private final Clock clock;

    public InternalAuditPrinting(
            InternalAuditRepository audits,
            InternalAuditReportRepository reports,
            InternalAuditProgrammeRepository programmes,
            InternalAuditProcessRepository processes,
            InternalAuditSnapshots snapshots,
            ManagementSystemRepository systems,
            SiteRepository sites,
            StandardRepository standards,
            TenantRepository tenants,
            TenantReads reads,
            Clock clock) {
        this.audits = audits;
        this.reports = reports;
        this.programmes = programmes;
        this.processes = processes;
        this.snapshots = snapshots;
        this.systems = systems;
        this.sites = sites;
        this.standards = standards;
        this.tenants = tenants;
        this.reads = reads;
        this.clock = clock;
    }

    /// @throws NotFoundException when there is no such report
    public InternalAuditPrint print(TenantScope scope, InternalAuditReportId id) {
        return reads.inSnapshot(scope, () -> collect(scope, id));
    }

    private InternalAuditPrint collect(TenantScope scope, InternalAuditReportId id) {
        var scopes = TenantScopes.of(scope);
        var report = reports.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
        var audit = audits.find(scope, report.audit()).orElseThrow();
        var coverage = audit.coverage();
        var tenant = tenants.find(scope).orElseThrow().profile();
        var editions = standards.list(coverage.standards());
        var clauses = standards.listClauses(coverage.clauses());
        var places = sites.list(scopes, Ref.in(scope, coverage.sites()));
        var parts = processes.list(scopes, Ref.in(scope, coverage.processes()));
        var ref = Ref.in(scope, id);
        var isDraft = report.state() instanceof InternalAuditReport.State.Draft;
        return new InternalAuditPrint(
                tenant.name(),
                tenant.locale(),
                scope.zone(),
                scope.today(clock),
                audit.facts(),
                programmes.find(scope, audit.facts().programme()).orElseThrow().content().name(),
                systems.findFacts(scope, audit.facts().managementSystem())
                        .map(ManagementSystem.Facts::name)
                        .orElseThrow(),
                coverage.standards().stream()
                        .flatMap(one -> Stream.ofNullable(editions.get(one)))
                        .map(one -> one.edition().designation())
                        .toList(),
                coverage.clauses().stream()
                        .flatMap(one -> Stream.ofNullable(clauses.get(one)))
                        .map(clause -> InternalAuditSnapshots.named(clause, editions))
                        .toList(),
                coverage.sites().stream()
                        .flatMap(one -> Stream.ofNullable(places.get(Ref.in(scope, one))))
                        .map(Site::name)
                        .toList(),
                coverage.processes().stream()
                        .flatMap(one -> Stream.ofNullable(parts.get(Ref.in(scope, one))))
                        .map(one -> one.content().name())
                        .toList(),
                report,
                isDraft
                        ? snapshots.people(scope, audit)
                        : reports.listPeople(scopes, List.of(ref)).getOrDefault(ref, List.of()),
                isDraft
                        ? snapshots.findings(scope, audit)
                        : reports.listFindings(scopes, List.of(ref)).getOrDefault(ref, List.of()));
    }
}
