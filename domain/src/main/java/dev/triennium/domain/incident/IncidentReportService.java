package dev.triennium.domain.incident;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.register.RegisterReport;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Collects what stands in a spreadsheet about a register of incidents.
@DomainService
public final class IncidentReportService {

    private final IncidentRepository incidents;
    private final CertificationBodyRepository bodies;
    private final RegisterReports reports;

    public IncidentReportService(
            IncidentRepository incidents,
            CertificationBodyRepository bodies,
            RegisterReports reports) {
        this.incidents = incidents;
        this.bodies = bodies;
        this.reports = reports;
    }

    public IncidentReport report(TenantScope scope) {
        return reports.report(
                scope,
                incidents,
                register -> new IncidentReport(register, names(scope, bodies(register))));
    }

    private static List<CertificationBodyId> bodies(RegisterReport<Incident> register) {
        return register.rows().stream()
                .flatMap(row -> body(row.entry().notice()))
                .distinct()
                .toList();
    }

    private static Stream<CertificationBodyId> body(BodyNotice notice) {
        return switch (notice) {
            case BodyNotice.Required required -> Stream.ofNullable(required.body());
            case BodyNotice.Told told -> Stream.ofNullable(told.duty().body());
            case BodyNotice.Unclear _, BodyNotice.NotRequired _ -> Stream.empty();
        };
    }

    private Map<CertificationBodyId, String> names(
            TenantScope scope, List<CertificationBodyId> wanted) {
        var names = new HashMap<CertificationBodyId, String>();
        bodies.list(TenantScopes.of(scope), Ref.in(scope, wanted))
                .forEach((ref, body) -> names.put(ref.id(), body.name()));
        return names;
    }
}
