package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CalendarYears;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is kept about a certification in whatever state.
///
/// @param standard the edition that it is for
/// @param parameters how the certification body counts
/// @param formerCycle the last cycle of a certification that lapsed before it was applied for again
/// @param accreditationLostOn since when the body may no longer certify
/// @param audits in the order in which they were planned
/// @param certificates all versions, the current one last
public record Dossier(
        CertificationId id,
        int version,
        StandardId standard,
        CertificationBodyId body,
        CycleParameters parameters,
        ApplicationForm application,
        @Nullable CertificationCycle formerCycle,
        @Nullable LocalDate accreditationLostOn,
        List<PlannedAudit> audits,
        List<Finding> findings,
        List<Certificate> certificates) {

    public static final int MAX_FINDINGS = 500;
    public static final int MAX_CERTIFICATES = 500;

    public Dossier {
        Objects.requireNonNull(id);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(body);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(application);
        audits = List.copyOf(audits);
        findings = List.copyOf(findings);
        certificates = List.copyOf(certificates);
    }

    /// The number of the cycle that a positive decision on the running application would begin.
    public int upcomingCycleNumber() {
        return formerCycle == null ? 1 : formerCycle.number() + 1;
    }

    public Optional<Certificate> currentCertificate() {
        return certificates.isEmpty() ? Optional.empty() : Optional.of(certificates.getLast());
    }

    /// The latest audit of a kind in a cycle that was not cancelled.
    public Optional<PlannedAudit> audit(int cycleNumber, AuditKind kind) {
        return audits.stream()
                .filter(
                        audit ->
                                audit.cycleNumber() == cycleNumber
                                        && audit.kind() == kind
                                        && audit.state() != PlannedAudit.State.CANCELLED)
                .reduce((_, later) -> later);
    }

    public Optional<LocalDate> lastDayOf(int cycleNumber, AuditKind kind) {
        return audit(cycleNumber, kind).map(PlannedAudit::completedOn);
    }

    public Optional<PlannedAudit> nextSurveillance(int cycleNumber) {
        return Stream.of(AuditKind.SURVEILLANCE_1, AuditKind.SURVEILLANCE_2)
                .flatMap(kind -> audit(cycleNumber, kind).stream())
                .filter(PlannedAudit::isOpen)
                .findFirst();
    }

    /// Everybody who took part in audits of these kinds in a cycle, repeated ones included.
    public AuditTeam team(int cycleNumber, AuditKind... kinds) {
        var wanted = List.of(kinds);
        return audits.stream()
                .filter(
                        audit ->
                                audit.cycleNumber() == cycleNumber && wanted.contains(audit.kind()))
                .map(PlannedAudit::team)
                .reduce(AuditTeam.UNNAMED, AuditTeam::and);
    }

    public boolean hasUnverifiedMajor() {
        return findings.stream().anyMatch(Finding::isUnverifiedMajor);
    }

    public boolean hasUnsettledFinding() {
        return findings.stream().anyMatch(finding -> !finding.isSettled());
    }

    public Optional<Finding> finding(FindingId finding) {
        return findings.stream().filter(one -> one.id().equals(finding)).findFirst();
    }

    /// Which calendar years of a cycle have their audit.
    public CalendarYears calendarYears(CertificationCycle cycle) {
        var surveillance =
                Stream.of(AuditKind.SURVEILLANCE_1, AuditKind.SURVEILLANCE_2)
                        .flatMap(kind -> lastDayOf(cycle.number(), kind).stream())
                        .toList();
        var auditBefore = lastDayOf(cycle.number() - 1, AuditKind.RECERTIFICATION).orElse(null);
        var auditNow = lastDayOf(cycle.number(), AuditKind.RECERTIFICATION).orElse(null);
        var countsFromAudit =
                !cycle.isInitial() && parameters.recertYearBasis() == RecertYearBasis.AUDIT;
        return CalendarYears.of(
                countsFromAudit && auditBefore != null ? auditBefore : cycle.decidedOn(),
                surveillance,
                List.of(
                        new CalendarYears.Recertification(
                                auditBefore, cycle.isInitial() ? null : cycle.decidedOn()),
                        new CalendarYears.Recertification(auditNow, null)),
                parameters.recertYearBasis());
    }

    public Dossier withVersion(int newVersion) {
        return new Dossier(
                id,
                newVersion,
                standard,
                body,
                parameters,
                application,
                formerCycle,
                accreditationLostOn,
                audits,
                findings,
                certificates);
    }

    Dossier withAudits(List<PlannedAudit> newAudits) {
        return new Dossier(
                id,
                version,
                standard,
                body,
                parameters,
                application,
                formerCycle,
                accreditationLostOn,
                newAudits,
                findings,
                certificates);
    }

    Dossier plus(PlannedAudit audit) {
        return withAudits(plus(audits, audit));
    }

    Dossier replacing(PlannedAudit audit) {
        return withAudits(
                audits.stream().map(one -> one.id().equals(audit.id()) ? audit : one).toList());
    }

    Dossier withAuditsChanged(UnaryOperator<PlannedAudit> change) {
        return withAudits(audits.stream().map(change).toList());
    }

    Dossier withFindings(List<Finding> newFindings) {
        return new Dossier(
                id,
                version,
                standard,
                body,
                parameters,
                application,
                formerCycle,
                accreditationLostOn,
                audits,
                newFindings,
                certificates);
    }

    Dossier plus(Finding finding) {
        return withFindings(plus(findings, finding));
    }

    Dossier replacing(Finding finding) {
        return withFindings(
                findings.stream()
                        .map(one -> one.id().equals(finding.id()) ? finding : one)
                        .toList());
    }

    Dossier plus(Certificate certificate) {
        return new Dossier(
                id,
                version,
                standard,
                body,
                parameters,
                application,
                formerCycle,
                accreditationLostOn,
                audits,
                findings,
                plus(certificates, certificate));
    }

    Dossier withFormerCycle(@Nullable CertificationCycle cycle) {
        return new Dossier(
                id,
                version,
                standard,
                body,
                parameters,
                application,
                cycle,
                accreditationLostOn,
                audits,
                findings,
                certificates);
    }

    Dossier withAccreditationLost(LocalDate on) {
        return new Dossier(
                id,
                version,
                standard,
                body,
                parameters,
                application,
                formerCycle,
                on,
                audits,
                findings,
                certificates);
    }

    Dossier withStandard(StandardId edition) {
        return new Dossier(
                id,
                version,
                edition,
                body,
                parameters,
                application,
                formerCycle,
                accreditationLostOn,
                audits,
                findings,
                certificates);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
