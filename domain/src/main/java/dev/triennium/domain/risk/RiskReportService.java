package dev.triennium.domain.risk;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Collects what stands in a spreadsheet about a risk register besides what stands in those of all
/// registers.
@DomainService
public final class RiskReportService {

    private static final int CHUNK = 1_000;

    private final RiskRepository risks;
    private final RiskScaleRepository scales;
    private final RiskMeasureRepository measures;
    private final PersonDirectory people;
    private final RegisterReports reports;

    public RiskReportService(
            RiskRepository risks,
            RiskScaleRepository scales,
            RiskMeasureRepository measures,
            PersonDirectory people,
            RegisterReports reports) {
        this.risks = risks;
        this.scales = scales;
        this.measures = measures;
        this.people = people;
        this.reports = reports;
    }

    public RiskReport report(TenantScope scope) {
        return reports.report(scope, risks, register -> collect(scope, register));
    }

    private RiskReport collect(TenantScope scope, RegisterReport<Risk> register) {
        var all = register.rows().stream().map(RegisterReport.Row::entry).toList();
        var toDo = new ArrayList<RiskReport.Measure>();
        var acceptedBy = new HashMap<RiskId, String>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            var some = all.subList(from, Math.min(from + CHUNK, all.size()));
            toDo.addAll(measures(scope, some));
            acceptedBy.putAll(acceptedBy(some));
        }
        return new RiskReport(register, scales.findInForce(scope).orElse(null), toDo, acceptedBy);
    }

    private List<RiskReport.Measure> measures(TenantScope scope, List<Risk> some) {
        var toDo =
                measures.listAll(
                        TenantScopes.of(scope),
                        Ref.in(scope, some.stream().map(Risk::id).toList()));
        Map<ColleagueId, String> names =
                reports.names(
                        scope,
                        toDo.values().stream()
                                .flatMap(List::stream)
                                .flatMap(one -> Stream.ofNullable(one.owner())));
        return some.stream()
                .flatMap(
                        risk ->
                                toDo.getOrDefault(Ref.in(scope, risk.id()), List.of()).stream()
                                        .map(
                                                one ->
                                                        new RiskReport.Measure(
                                                                risk,
                                                                one,
                                                                one.owner() == null
                                                                        ? null
                                                                        : names.get(one.owner()))))
                .toList();
    }

    private Map<RiskId, String> acceptedBy(List<Risk> some) {
        var accepting = people.list(some.stream().flatMap(RiskReportService::acceptedBy).toList());
        var names = new HashMap<RiskId, String>();
        for (var risk : some) {
            acceptedBy(risk)
                    .flatMap(by -> Stream.ofNullable(accepting.get(by)))
                    .map(Person::name)
                    .forEach(name -> names.put(risk.id(), name));
        }
        return names;
    }

    private static Stream<PersonId> acceptedBy(Risk risk) {
        return switch (risk.standing()) {
            case RiskStanding.Accepted accepted -> Stream.of(accepted.by());
            case RiskStanding.Open _, RiskStanding.Closed _ -> Stream.empty();
        };
    }
}
