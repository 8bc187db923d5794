package dev.triennium.domain.objective;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;

/// Collects what stands in a spreadsheet about a register of objectives.
@DomainService
public final class ObjectiveReportService {

    /// Each may have been measured five hundred times.
    private static final int CHUNK = 100;

    private final ObjectiveRepository objectives;
    private final RegisterReports reports;

    public ObjectiveReportService(ObjectiveRepository objectives, RegisterReports reports) {
        this.objectives = objectives;
        this.reports = reports;
    }

    public ObjectiveReport report(TenantScope scope) {
        return reports.report(scope, objectives, register -> collect(scope, register));
    }

    private ObjectiveReport collect(TenantScope scope, RegisterReport<Objective> register) {
        var all = register.rows().stream().map(row -> row.entry().id()).toList();
        var measured = new HashMap<ObjectiveId, List<Measured>>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            var some = all.subList(from, Math.min(from + CHUNK, all.size()));
            objectives
                    .listMeasured(TenantScopes.of(scope), Ref.in(scope, some))
                    .forEach((ref, series) -> measured.put(ref.id(), series));
        }
        return new ObjectiveReport(register, measured);
    }
}
