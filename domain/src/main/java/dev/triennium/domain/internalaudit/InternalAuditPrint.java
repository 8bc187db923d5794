package dev.triennium.domain.internalaudit;

import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenFinding;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenPerson;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What stands in the report of an internal audit, as pages show it.
///
/// @param locale of the organisation, whose language the pages speak
/// @param zone of the organisation, in which signatures have their day
/// @param standards the criteria, such as `ISO 9001:2026`
/// @param clauses the audited ones, such as `ISO 9001:2026, 4.1`; none: all
/// @param sites none: all
/// @param processes none: all
public record InternalAuditPrint(
        String organisation,
        Locale locale,
        ZoneId zone,
        LocalDate printedOn,
        InternalAudit.Facts audit,
        String programme,
        String managementSystem,
        List<String> standards,
        List<String> clauses,
        List<String> sites,
        List<String> processes,
        InternalAuditReport report,
        List<FrozenPerson> team,
        List<FrozenFinding> findings) {

    public InternalAuditPrint {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(printedOn);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(programme);
        Objects.requireNonNull(managementSystem);
        Objects.requireNonNull(report);
        standards = List.copyOf(standards);
        clauses = List.copyOf(clauses);
        sites = List.copyOf(sites);
        processes = List.copyOf(processes);
        team = List.copyOf(team);
        findings = List.copyOf(findings);
    }
}
