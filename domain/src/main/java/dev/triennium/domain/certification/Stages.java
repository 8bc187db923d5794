package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.happened;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the states do to the papers when audits are scheduled, begin and end.
final class Stages {

    /// How most inputs call the first day of a stage.
    static final String STARTS_ON = "startsOn";

    private Stages() {}

    /// With an audit for the first day. One that was postponed is the same audit still, so that
    /// calendars move their entry.
    ///
    /// @param field the input field that holds the first day
    static Dossier scheduled(
            Dossier dossier,
            AuditKind kind,
            String field,
            LocalDate startsOn,
            AuditTeam team,
            CertificationRule rule,
            @Nullable LocalDate latest,
            LocalDate today,
            IdGenerator ids) {
        checkFirstDay(dossier, field, startsOn, today);
        Guards.named(team);
        var cycle = dossier.upcomingCycleNumber();
        var target = RuledDate.computed(startsOn, rule);
        var limit = latest == null ? null : RuledDate.computed(latest, rule);
        var postponed =
                dossier.audit(cycle, kind)
                        .filter(audit -> audit.state() == PlannedAudit.State.POSTPONED);
        return postponed.isPresent()
                ? dossier.replacing(postponed.get().due(target, limit).agreed(startsOn, team))
                : dossier.plus(
                        PlannedAudit.within(
                                        new PlannedAuditId(ids.next()),
                                        cycle,
                                        kind,
                                        null,
                                        target,
                                        limit)
                                .agreed(startsOn, team));
    }

    static void checkFirstDay(Dossier dossier, String field, LocalDate startsOn, LocalDate today) {
        Guards.arranged(field, startsOn, today);
        Guards.notBefore(
                field,
                startsOn,
                dossier.application().submittedOn(),
                CertificationRule.ORD_1,
                "the application");
    }

    /// Where a certification stands whose stage 1 has no day any more.
    static Preparing withoutStage1(Dossier dossier) {
        return dossier.lastDayOf(dossier.upcomingCycleNumber(), AuditKind.STAGE_1).isPresent()
                ? new Stage1Done(dossier)
                : new Contracted(dossier);
    }

    /// Where a certification stands whose stage 2 has no day any more.
    static Preparing withoutStage2(Dossier dossier) {
        return dossier.lastDayOf(dossier.upcomingCycleNumber(), AuditKind.STAGE_2).isPresent()
                ? new Stage2RepeatRequired(dossier)
                : withoutStage1(dossier);
    }

    static Dossier completed(
            Dossier dossier, AuditKind kind, LocalDate completedOn, LocalDate today) {
        happened("completedOn", completedOn, today);
        var audit = dossier.audit(dossier.upcomingCycleNumber(), kind).orElseThrow();
        var agreedOn = audit.agreedOn();
        if (agreedOn != null) {
            Guards.notBefore(
                    "completedOn",
                    completedOn,
                    agreedOn,
                    CertificationRule.ORD_1,
                    "the first day of the audit");
        }
        return dossier.replacing(audit.completed(completedOn, AuditTeam.UNNAMED));
    }

    /// Where a certification stands whose stage 2 is over: with nonconformities to answer or not.
    static Preparing answering(Dossier dossier) {
        var stage2 =
                dossier.audit(dossier.upcomingCycleNumber(), AuditKind.STAGE_2)
                        .map(PlannedAudit::id);
        return dossier.findings().stream()
                        .anyMatch(
                                finding ->
                                        finding.grade().isNonconformity()
                                                && (!finding.isSettled()
                                                        || stage2.equals(
                                                                Optional.of(finding.audit()))))
                ? new NcResolution(dossier)
                : new Stage2Done(dossier);
    }

    /// The last day for verifying majors of the latest stage 2.
    static Findings.Limit findingsLimit(Dossier dossier) {
        return new Findings.Limit(
                StageDeadlines.stage2FindingsLimit(
                        dossier.lastDayOf(dossier.upcomingCycleNumber(), AuditKind.STAGE_2)
                                .orElseThrow()),
                CertificationRule.DEC_5);
    }

    static boolean isRecertificationStarted(Dossier dossier, CertificationCycle cycle) {
        return dossier.audit(cycle.number(), AuditKind.RECERTIFICATION)
                .map(audit -> audit.startedOn() != null)
                .orElse(false);
    }

    static Dossier recertificationStarted(
            Dossier dossier,
            CertificationCycle cycle,
            LocalDate startedOn,
            AuditTeam team,
            LocalDate today) {
        happened("startedOn", startedOn, today);
        Guards.named(team);
        Guards.notBefore(
                "startedOn",
                startedOn,
                cycle.decidedOn(),
                CertificationRule.ORD_1,
                "the decision that began the cycle");
        if (isRecertificationStarted(dossier, cycle)) {
            throw Guards.violated(
                    CertificationRule.AP_1, "The recertification audit has begun already.");
        }
        var audit = dossier.audit(cycle.number(), AuditKind.RECERTIFICATION).orElseThrow();
        return dossier.replacing(audit.started(startedOn, team));
    }

    static Dossier rescoped(
            Dossier dossier,
            CertificationCycle cycle,
            boolean isReduction,
            LocalDate on,
            PrintedCertificate printed,
            LocalDate today,
            IdGenerator ids) {
        happened("decidedOn", on, today);
        Guards.notBefore(
                "decidedOn",
                on,
                cycle.decidedOn(),
                CertificationRule.ORD_1,
                "the decision that began the cycle");
        Guards.given("certificate.scope", printed.scope());
        return CertificateIssue.issued(
                dossier,
                cycle,
                today,
                isReduction
                        ? Certificate.Occasion.SCOPE_REDUCTION
                        : Certificate.Occasion.SCOPE_EXTENSION,
                on,
                printed,
                ids);
    }
}
