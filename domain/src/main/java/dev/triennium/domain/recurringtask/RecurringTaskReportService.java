package dev.triennium.domain.recurringtask;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;

/// Collects what stands in a spreadsheet about a register of recurring tasks.
@DomainService
public final class RecurringTaskReportService {

    /// Each may have some hundred days.
    private static final int CHUNK = 100;

    private final RecurringTaskRepository tasks;
    private final RecurringTaskDays days;
    private final RegisterReports reports;

    public RecurringTaskReportService(
            RecurringTaskRepository tasks, RecurringTaskDays days, RegisterReports reports) {
        this.tasks = tasks;
        this.days = days;
        this.reports = reports;
    }

    public RecurringTaskReport report(TenantScope scope) {
        return reports.report(scope, tasks, register -> collect(scope, register));
    }

    private RecurringTaskReport collect(TenantScope scope, RegisterReport<RecurringTask> register) {
        var all = register.rows().stream().map(RegisterReport.Row::entry).toList();
        var found = new HashMap<RecurringTaskId, List<RecurringTaskDay>>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            var some = all.subList(from, Math.min(from + CHUNK, all.size()));
            var recorded =
                    tasks.listRecorded(
                            TenantScopes.of(scope),
                            Ref.in(scope, some.stream().map(RecurringTask::id).toList()));
            some.forEach(
                    one ->
                            found.put(
                                    one.id(),
                                    days.list(
                                            one,
                                            recorded.getOrDefault(
                                                    Ref.in(scope, one.id()), List.of()),
                                            register.zone(),
                                            register.printedOn())));
        }
        return new RecurringTaskReport(register, found);
    }
}
