package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Collects what stands in a spreadsheet about a register of nonconformities.
@DomainService
public final class NonconformityReportService {

    private static final int CHUNK = 1_000;

    private final NonconformityRepository nonconformities;
    private final NonconformityAnalysisRepository analyses;
    private final CorrectiveActionRepository actions;
    private final SiteRepository sites;
    private final RegisterReports reports;

    public NonconformityReportService(
            NonconformityRepository nonconformities,
            NonconformityAnalysisRepository analyses,
            CorrectiveActionRepository actions,
            SiteRepository sites,
            RegisterReports reports) {
        this.nonconformities = nonconformities;
        this.analyses = analyses;
        this.actions = actions;
        this.sites = sites;
        this.reports = reports;
    }

    public NonconformityReport report(TenantScope scope) {
        return reports.report(scope, nonconformities, register -> report(scope, register));
    }

    private NonconformityReport report(TenantScope scope, RegisterReport<Nonconformity> register) {
        var all = register.rows().stream().map(RegisterReport.Row::entry).toList();
        var causes = new HashMap<NonconformityId, List<String>>();
        var planned = new HashMap<NonconformityId, List<CorrectiveAction>>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            var some = all.subList(from, Math.min(from + CHUNK, all.size()));
            addCauses(scope, some, causes);
            actions.listCurrent(
                            TenantScopes.of(scope),
                            Ref.in(scope, some.stream().map(Nonconformity::id).toList()))
                    .forEach((ref, found) -> planned.put(ref.id(), found));
        }
        return new NonconformityReport(
                register, causes, inWords(scope, planned), siteNames(scope, all));
    }

    private void addCauses(
            TenantScope scope,
            List<Nonconformity> some,
            Map<NonconformityId, List<String>> causes) {
        analyses.list(
                        TenantScopes.of(scope),
                        Ref.in(
                                scope,
                                some.stream()
                                        .flatMap(one -> Stream.ofNullable(one.analysis()))
                                        .toList()))
                .values()
                .forEach(
                        one ->
                                causes.put(
                                        one.nonconformity(),
                                        one.analysis().causes().stream()
                                                .map(CauseAnalysis.Cause::text)
                                                .toList()));
    }

    private Map<NonconformityId, List<NonconformityReport.PlannedAction>> inWords(
            TenantScope scope, Map<NonconformityId, List<CorrectiveAction>> planned) {
        var names =
                reports.names(
                        scope,
                        planned.values().stream()
                                .flatMap(List::stream)
                                .map(CorrectiveAction::owner));
        var words = new HashMap<NonconformityId, List<NonconformityReport.PlannedAction>>();
        planned.forEach(
                (id, found) ->
                        words.put(
                                id,
                                found.stream()
                                        .map(
                                                one ->
                                                        new NonconformityReport.PlannedAction(
                                                                one, names.get(one.owner())))
                                        .toList()));
        return words;
    }

    private Map<SiteId, String> siteNames(TenantScope scope, List<Nonconformity> all) {
        var names = new HashMap<SiteId, String>();
        sites.list(
                        TenantScopes.of(scope),
                        Ref.in(
                                scope,
                                all.stream()
                                        .flatMap(one -> Stream.ofNullable(one.content().site()))
                                        .distinct()
                                        .toList()))
                .forEach((ref, site) -> names.put(ref.id(), site.name()));
        return names;
    }
}
