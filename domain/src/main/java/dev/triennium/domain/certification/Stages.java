package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.happened;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the states do to the papers when audits are scheduled, begin and end.
final class Stages {

    /// How most inputs call the first day of a stage.
    static final String STARTS_ON = "startsOn";

    private Stages() {}

    /// @param field the input field that holds the first day
    static PlannedAudit scheduled(
            Dossier dossier,
            AuditKind kind,
            String field,
            LocalDate startsOn,
            AuditTeam team,
            CertificationRule rule,
            @Nullable LocalDate latest,
            LocalDate today,
            IdGenerator ids) {
        Guards.arranged(field, startsOn, today);
        Guards.named(team);
        Guards.notBefore(
                field,
                startsOn,
                dossier.application().submittedOn(),
                CertificationRule.ORD_1,
                "the application");
        return PlannedAudit.within(
                        new PlannedAuditId(ids.next()),
                        dossier.upcomingCycleNumber(),
                        kind,
                        null,
                        RuledDate.computed(startsOn, rule),
                        latest == null ? null : RuledDate.computed(latest, rule))
                .agreed(startsOn, team);
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
                    CertificationRule.AP_1, "The recertification audit has begun already");
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
