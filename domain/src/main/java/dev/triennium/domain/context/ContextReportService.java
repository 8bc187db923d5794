package dev.triennium.domain.context;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.tenancy.TenantScope;

/// Collects what stands in a spreadsheet about the context of an organisation.
@DomainService
public final class ContextReportService {

    private final ContextIssueRepository issues;
    private final InterestedPartyRepository parties;
    private final PartyRequirementRepository requirements;
    private final RegisterReports reports;

    public ContextReportService(
            ContextIssueRepository issues,
            InterestedPartyRepository parties,
            PartyRequirementRepository requirements,
            RegisterReports reports) {
        this.issues = issues;
        this.parties = parties;
        this.requirements = requirements;
        this.reports = reports;
    }

    public ContextReport report(TenantScope scope) {
        return reports.report(
                scope,
                issues,
                register ->
                        new ContextReport(
                                register,
                                reports.report(scope, parties),
                                reports.report(scope, requirements)));
    }
}
