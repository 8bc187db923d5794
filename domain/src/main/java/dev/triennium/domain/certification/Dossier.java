package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CalendarYears;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is kept about a certification in whatever state.
///
/// @param standard the edition that it is for
/// @param formerCycle the last cycle of a certification that lapsed before it was applied for again
/// @param accreditationLostOn since when the body may no longer certify
/// @param overriddenOn the day of the last step that was taken although a rule was against it
public record Dossier(
        Facts facts,
        int version,
        StandardId standard,
        @Nullable CertificationCycle formerCycle,
        @Nullable LocalDate accreditationLostOn,
        @Nullable LocalDate overriddenOn,
        Papers papers) {

    public static final int MAX_FINDINGS = 500;
    public static final int MAX_CERTIFICATES = 500;

    public Dossier {
        Objects.requireNonNull(facts);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(papers);
    }

    /// Of a certification that begins.
    public static Dossier opened(Facts facts, StandardId standard) {
        return new Dossier(facts, 1, standard, null, null, null, Papers.NONE);
    }

    public CertificationId id() {
        return facts.id();
    }

    public CertificationBodyId body() {
        return facts.body();
    }

    public CycleParameters parameters() {
        return facts.parameters();
    }

    public ApplicationForm application() {
        return facts.application();
    }

    public List<PlannedAudit> audits() {
        return papers.audits();
    }

    public List<Finding> findings() {
        return papers.findings();
    }

    public List<Certificate> certificates() {
        return papers.certificates();
    }

    /// The number of the cycle that a positive decision on the running application would begin.
    public int upcomingCycleNumber() {
        return formerCycle == null ? 1 : formerCycle.number() + 1;
    }

    public Optional<Certificate> currentCertificate() {
        return certificates().stream().reduce((_, later) -> later);
    }

    /// The latest audit of a kind in a cycle that was not cancelled.
    public Optional<PlannedAudit> audit(int cycleNumber, AuditKind kind) {
        return audits().stream()
                .filter(
                        audit ->
                                audit.cycleNumber() == cycleNumber
                                        && audit.kind() == kind
                                        && audit.state() != PlannedAudit.State.CANCELLED)
                .reduce((_, later) -> later);
    }

    /// The last day of the latest audit of a kind in a cycle that was completed.
    public Optional<LocalDate> lastDayOf(int cycleNumber, AuditKind kind) {
        return audits().stream()
                .filter(audit -> audit.cycleNumber() == cycleNumber && audit.kind() == kind)
                .flatMap(audit -> Stream.ofNullable(audit.completedOn()))
                .reduce((_, later) -> later);
    }

    public Optional<PlannedAudit> audit(PlannedAuditId id) {
        return audits().stream().filter(audit -> audit.id().equals(id)).findFirst();
    }

    public Optional<PlannedAudit> nextSurveillance(int cycleNumber) {
        return AuditKind.SURVEILLANCES.stream()
                .flatMap(kind -> audit(cycleNumber, kind).stream())
                .filter(PlannedAudit::isOpen)
                .findFirst();
    }

    /// Everybody who takes part in audits of these kinds in a cycle, repeated ones included.
    public AuditTeam team(int cycleNumber, AuditKind... kinds) {
        var wanted = List.of(kinds);
        return audits().stream()
                .filter(
                        audit ->
                                audit.cycleNumber() == cycleNumber
                                        && wanted.contains(audit.kind())
                                        && audit.state() != PlannedAudit.State.CANCELLED
                                        && audit.state() != PlannedAudit.State.POSTPONED)
                .map(PlannedAudit::team)
                .reduce(AuditTeam.UNNAMED, AuditTeam::and);
    }

    public boolean hasUnverifiedMajor() {
        return findings().stream().anyMatch(Finding::isUnverifiedMajor);
    }

    public boolean hasUnsettledFinding() {
        return findings().stream().anyMatch(finding -> !finding.isSettled());
    }

    public Optional<Finding> finding(FindingId finding) {
        return findings().stream().filter(one -> one.id().equals(finding)).findFirst();
    }

    /// Which calendar years of a cycle have their audit.
    public CalendarYears calendarYears(CertificationCycle cycle) {
        var surveillance =
                AuditKind.SURVEILLANCES.stream()
                        .flatMap(kind -> lastDayOf(cycle.number(), kind).stream())
                        .toList();
        var auditBefore = lastDayOf(cycle.number() - 1, AuditKind.RECERTIFICATION).orElse(null);
        var auditNow = lastDayOf(cycle.number(), AuditKind.RECERTIFICATION).orElse(null);
        var countsFromAudit =
                !cycle.isInitial() && parameters().recertYearBasis() == RecertYearBasis.AUDIT;
        return CalendarYears.of(
                countsFromAudit && auditBefore != null ? auditBefore : cycle.decidedOn(),
                surveillance,
                List.of(
                        new CalendarYears.Recertification(
                                auditBefore, cycle.isInitial() ? null : cycle.decidedOn()),
                        new CalendarYears.Recertification(auditNow, null)),
                parameters().recertYearBasis());
    }

    public Dossier withVersion(int newVersion) {
        return new Dossier(
                facts,
                newVersion,
                standard,
                formerCycle,
                accreditationLostOn,
                overriddenOn,
                papers);
    }

    Dossier withStandard(StandardId edition) {
        return new Dossier(
                facts, version, edition, formerCycle, accreditationLostOn, overriddenOn, papers);
    }

    Dossier withFormerCycle(@Nullable CertificationCycle cycle) {
        return new Dossier(
                facts, version, standard, cycle, accreditationLostOn, overriddenOn, papers);
    }

    Dossier withAccreditationLost(LocalDate on) {
        return new Dossier(facts, version, standard, formerCycle, on, overriddenOn, papers);
    }

    Dossier withOverride(LocalDate on) {
        return new Dossier(facts, version, standard, formerCycle, accreditationLostOn, on, papers);
    }

    Dossier withPapers(Papers newPapers) {
        return new Dossier(
                facts,
                version,
                standard,
                formerCycle,
                accreditationLostOn,
                overriddenOn,
                newPapers);
    }

    Dossier withAuditsChanged(UnaryOperator<PlannedAudit> change) {
        return withPapers(papers.withAuditsChanged(change));
    }

    Dossier replacing(PlannedAudit audit) {
        return withPapers(papers.replacing(audit));
    }

    Dossier replacing(Finding finding) {
        return withPapers(papers.replacing(finding));
    }

    Dossier plus(PlannedAudit audit) {
        return withPapers(papers.plus(audit));
    }

    Dossier plus(Finding finding) {
        return withPapers(papers.plus(finding));
    }

    Dossier plus(Certificate certificate) {
        return withPapers(papers.plus(certificate));
    }
}
