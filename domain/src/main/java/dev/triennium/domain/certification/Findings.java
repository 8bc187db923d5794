package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.certification.Certification.Answerable;
import dev.triennium.domain.certification.Certification.OpenToFindings;
import dev.triennium.domain.certification.Certification.Running;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.CivilMonths;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Recording and settling findings.
final class Findings {

    private static final int LONGEST_ANSWER_MONTHS = 24;

    private Findings() {}

    /// The last day on which what was done about a finding can be shown, and the rule that says so.
    record Limit(LocalDate on, CertificationRule rule) {}

    static Outcome<? extends Certification> record(
            OpenToFindings certification, NewFinding finding, IdGenerator ids) {
        return switch (certification) {
            case Stage2Done stage2 -> stage2.record(finding, ids);
            case OpenToFindings other -> noted(other, finding, limit(other, finding.stage()), ids);
        };
    }

    /// @param audit that the finding is of
    static @Nullable Limit limit(Certification certification, PlannedAudit audit) {
        var lastDay = audit.completedOn();
        if (audit.kind() == AuditKind.STAGE_2 && lastDay != null) {
            return new Limit(StageDeadlines.stage2FindingsLimit(lastDay), CertificationRule.DEC_5);
        }
        return certification instanceof OpenToFindings open ? limit(open, audit.kind()) : null;
    }

    private static @Nullable Limit limit(OpenToFindings certification, AuditKind stage) {
        return switch (certification) {
            case Stage1Done _ -> null;
            case Stage2Done stage2 -> Stages.findingsLimit(stage2.dossier());
            case NcResolution resolution -> Stages.findingsLimit(resolution.dossier());
            case Surveyed surveyed ->
                    stage == AuditKind.RECERTIFICATION
                            ? new Limit(surveyed.cycle().expiresOn(), CertificationRule.RC_5)
                            : null;
            case ExpiredRestorable restorable ->
                    new Limit(restorable.cycle().restorationLimit(), CertificationRule.RC_8);
            case TransferInReview transfer ->
                    new Limit(transfer.cycle().expiresOn(), CertificationRule.TR_5);
        };
    }

    private static Outcome<? extends Certification> noted(
            Certification certification,
            NewFinding finding,
            @Nullable Limit limit,
            IdGenerator ids) {
        var noted = added(certification.dossier(), finding, limit, ids);
        return Outcome.of(
                certification.with(noted),
                CertificationEvent.Kind.FINDING_RECORDED,
                noted.findings().getLast().raisedOn());
    }

    static Dossier added(
            Dossier dossier, NewFinding finding, @Nullable Limit limit, IdGenerator ids) {
        checkGrade(finding);
        if (dossier.findings().size() >= Dossier.MAX_FINDINGS) {
            throw new LimitExceededException(
                    "id",
                    Dossier.MAX_FINDINGS,
                    "A certification has at most {0} findings.",
                    Dossier.MAX_FINDINGS);
        }
        var audit = audit(dossier, finding.stage());
        var lastDay = lastDay(audit);
        checkStated("dueOn", finding.grade(), lastDay, finding.dueOn(), limit);
        return dossier.plus(
                finding.at(
                        audit,
                        new FindingId(ids.next()),
                        lastDay,
                        limit == null ? null : limit.on()));
    }

    static void checkGrade(NewFinding finding) {
        var isConcern = finding.grade() == FindingGrade.AREA_OF_CONCERN;
        if (isConcern != (finding.stage() == AuditKind.STAGE_1)) {
            throw violated(
                    CertificationRule.NC_1,
                    "grade",
                    "Stage 1 raises areas of concern, and no other audit does.");
        }
    }

    /// The latest audit of the kind that took place, or has begun.
    static PlannedAudit audit(Dossier dossier, AuditKind stage) {
        return dossier.audits().stream()
                .filter(
                        one ->
                                one.kind() == stage
                                        && (one.completedOn() != null || one.startedOn() != null))
                .reduce((_, later) -> later)
                .orElseThrow(
                        () ->
                                violated(
                                        CertificationRule.NC_1,
                                        "stage",
                                        "No such audit has taken place."));
    }

    static LocalDate lastDay(PlannedAudit audit) {
        return Objects.requireNonNull(
                audit.completedOn() != null ? audit.completedOn() : audit.startedOn());
    }

    /// The body's day is kept as it is, or refused where no body can have set it.
    ///
    /// @param field of the input that is to blame
    static void checkStated(
            String field,
            FindingGrade grade,
            LocalDate lastDay,
            @Nullable LocalDate stated,
            @Nullable Limit limit) {
        if (stated == null) {
            return;
        }
        if (!grade.isNonconformity()) {
            throw violated(
                    CertificationRule.NC_2, field, "Only a nonconformity waits for an answer.");
        }
        CivilMonths.plausible(field, stated);
        if (stated.isBefore(lastDay)) {
            throw violated(
                    CertificationRule.ORD_1,
                    field,
                    "The answer cannot be due before the end of the audit on {0}.",
                    lastDay);
        }
        if (grade == FindingGrade.MAJOR && limit != null && stated.isAfter(limit.on())) {
            throw violated(
                    limit.rule(),
                    field,
                    "The answer to a major nonconformity cannot be due after {0}.",
                    limit.on());
        }
        if (stated.isAfter(CivilMonths.after(lastDay, LONGEST_ANSWER_MONTHS))) {
            throw new ValidationException(
                    field, "The answer must be due within two years of the audit.");
        }
    }

    /// @param overrideReason needed when stage 2 was already to be repeated
    static Outcome<? extends Certification> verify(
            Answerable certification,
            FindingId id,
            LocalDate verifiedOn,
            @Nullable String overrideReason,
            LocalDate today) {
        var finding = finding(certification, id);
        happened("verifiedOn", verifiedOn, today);
        Guards.notBefore(
                "verifiedOn", verifiedOn, finding.raisedOn(), CertificationRule.ORD_1, "the audit");
        if (!finding.isUnverified()) {
            throw violated(
                    CertificationRule.NC_2, "findingId", "This finding waits for no verification.");
        }
        var dossier = certification.dossier().replacing(finding.verified(verifiedOn));
        return switch (certification) {
            case NcResolution resolution -> {
                checkLimit(
                        "verifiedOn",
                        finding.grade(),
                        verifiedOn,
                        Stages.findingsLimit(dossier).on());
                yield Outcome.of(
                        resolution.with(dossier),
                        CertificationEvent.Kind.FINDING_VERIFIED,
                        verifiedOn);
            }
            case Stage2RepeatRequired repeat -> {
                checkLimit(
                        "verifiedOn",
                        finding.grade(),
                        verifiedOn,
                        Stages.findingsLimit(dossier).on());
                var reason = Guards.given("overrideReason", overrideReason);
                Certification after =
                        dossier.hasUnverifiedMajor()
                                ? repeat.with(dossier)
                                : new NcResolution(dossier);
                yield Outcome.of(after, CertificationEvent.Kind.FINDING_VERIFIED, verifiedOn)
                        .despite(reason);
            }
            case Answerable other ->
                    Outcome.of(
                            other.with(dossier),
                            CertificationEvent.Kind.FINDING_VERIFIED,
                            verifiedOn);
        };
    }

    static void checkLimit(
            String field, FindingGrade grade, LocalDate verifiedOn, LocalDate limit) {
        if (grade == FindingGrade.MAJOR && verifiedOn.isAfter(limit)) {
            throw violated(
                    CertificationRule.DEC_5,
                    field,
                    "Majors of stage 2 could be verified until {0}.",
                    limit);
        }
    }

    static Outcome<? extends Certification> acceptPlan(
            Answerable certification, FindingId id, LocalDate acceptedOn, LocalDate today) {
        var finding = finding(certification, id);
        happened("acceptedOn", acceptedOn, today);
        Guards.notBefore(
                "acceptedOn", acceptedOn, finding.raisedOn(), CertificationRule.ORD_1, "the audit");
        if (!finding.isWithoutPlan()) {
            throw violated(
                    CertificationRule.NC_2,
                    "findingId",
                    "Plans are accepted for open minor nonconformities.");
        }
        return Outcome.of(
                certification.with(
                        certification.dossier().replacing(finding.planAccepted(acceptedOn))),
                CertificationEvent.Kind.FINDING_PLAN_ACCEPTED,
                acceptedOn);
    }

    static Outcome<? extends Certification> assign(
            Running certification, FindingId id, @Nullable ColleagueId to, Circumstances now) {
        var finding = finding(certification, id);
        if (!finding.isUnverified()) {
            throw violated(
                    CertificationRule.NC_2, "findingId", "This finding waits for no answer.");
        }
        if (Objects.equals(finding.assignee(), to)) {
            throw new ValidationException(
                    "assigneeId", "The finding is assigned like that already.");
        }
        if (to != null) {
            now.requireColleague("assigneeId", to);
        }
        return assigned(certification, finding, to, now.today());
    }

    static Outcome<? extends Certification> assigned(
            Certification certification,
            Finding finding,
            @Nullable ColleagueId to,
            LocalDate today) {
        return Outcome.of(
                certification.with(certification.dossier().replacing(finding.assigned(to))),
                CertificationEvent.Kind.FINDING_ASSIGNED,
                today);
    }

    static Finding finding(Certification certification, FindingId id) {
        return certification
                .dossier()
                .finding(id)
                .orElseThrow(() -> new NotFoundException("findingId"));
    }
}
