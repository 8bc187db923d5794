package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.AmendedValue.between;
import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;

import dev.triennium.domain.certification.AmendedValue.Field;
import dev.triennium.domain.certification.Certification.Running;
import dev.triennium.domain.certification.Cycled.Correctable;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certification.Preparing.Contracted;
import dev.triennium.domain.certification.Preparing.DecisionPending;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage1Done;
import dev.triennium.domain.certification.Preparing.Stage1Planned;
import dev.triennium.domain.certification.Preparing.Stage2Done;
import dev.triennium.domain.certification.Preparing.Stage2Planned;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A finding that was recorded wrongly, as it should have been.
///
/// @param planAcceptedOn the day that it was accepted on; null: it was not, after all
/// @param verifiedOn the day that it was verified on; null: it was not, after all
public record FindingCorrection(
        FindingId id,
        NewFinding finding,
        @Nullable LocalDate planAcceptedOn,
        @Nullable LocalDate verifiedOn,
        String reason) {

    Outcome<? extends Certification> of(Running certification, Circumstances now) {
        var before = Findings.finding(certification, id);
        if (!finding.clause().equals(before.clause())) {
            now.requireClause(certification, "clause", finding.clause());
        }
        var after = corrected(certification, before, now.today());
        var values = values(before, after);
        if (values.isEmpty()) {
            throw new ValidationException(
                    "findingId", "The finding is recorded like that already.");
        }
        checkDecision(certification, before, after);
        return Outcome.of(
                        next(
                                certification,
                                certification.dossier().replacing(after),
                                isOtherwiseSettled(before, after)),
                        CertificationEvent.Kind.FINDING_CORRECTED,
                        now.today())
                .amending(new Amendment(id, reason, values));
    }

    private Finding corrected(Running certification, Finding before, LocalDate today) {
        Findings.checkGrade(finding);
        var dossier = certification.dossier();
        var audit =
                finding.stage() == before.stage()
                        ? dossier.audit(before.audit()).orElseThrow()
                        : Findings.audit(dossier, finding.stage());
        var lastDay =
                finding.stage() == before.stage() ? before.raisedOn() : Findings.lastDay(audit);
        var limit = Findings.limit(certification, audit);
        var deadlines = before.deadlines();
        if (isDueOtherwise(before)) {
            Findings.checkStated("dueOn", finding.grade(), lastDay, finding.dueOn(), limit);
            deadlines =
                    FindingDeadlines.of(
                            finding.grade(),
                            lastDay,
                            finding.dueOn(),
                            limit == null ? null : limit.on());
        }
        checkPlan(before, lastDay, today);
        checkVerification(before, lastDay, limit, today);
        return new Finding(
                id,
                audit.id(),
                finding.stage(),
                finding.grade(),
                finding.clause(),
                finding.statement(),
                finding.evidence(),
                lastDay,
                finding.dueOn(),
                deadlines,
                planAcceptedOn,
                verifiedOn,
                before.assignee());
    }

    private boolean isDueOtherwise(Finding before) {
        return finding.stage() != before.stage()
                || finding.grade() != before.grade()
                || !Objects.equals(finding.dueOn(), before.statedDueOn());
    }

    private void checkPlan(Finding before, LocalDate lastDay, LocalDate today) {
        if (planAcceptedOn == null) {
            return;
        }
        if (finding.grade() != FindingGrade.MINOR || before.planAcceptedOn() == null) {
            throw violated(
                    CertificationRule.NC_2,
                    "planAcceptedOn",
                    "Only the day of a plan that was accepted for a minor nonconformity is"
                            + " corrected.");
        }
        happened("planAcceptedOn", planAcceptedOn, today);
        Guards.notBefore(
                "planAcceptedOn", planAcceptedOn, lastDay, CertificationRule.ORD_1, "the audit");
    }

    private void checkVerification(
            Finding before, LocalDate lastDay, Findings.@Nullable Limit limit, LocalDate today) {
        if (verifiedOn == null) {
            return;
        }
        if (!finding.grade().isNonconformity() || before.verifiedOn() == null) {
            throw violated(
                    CertificationRule.NC_2,
                    "verifiedOn",
                    "Only the day of a verification of a nonconformity is corrected.");
        }
        happened("verifiedOn", verifiedOn, today);
        Guards.notBefore("verifiedOn", verifiedOn, lastDay, CertificationRule.ORD_1, "the audit");
        if (finding.stage() == AuditKind.STAGE_2 && limit != null) {
            Findings.checkLimit("verifiedOn", finding.grade(), verifiedOn, limit.on());
        }
    }

    /// A decision that rested on the finding being settled still does.
    private static void checkDecision(Running certification, Finding before, Finding after) {
        if (!(certification instanceof Correctable cycled)) {
            return;
        }
        var decidedOn = cycled.cycle().decidedOn();
        if (!before.raisedOn().isAfter(decidedOn)
                && before.isSettledOn(decidedOn)
                && !after.isSettledOn(decidedOn)) {
            throw violated(
                    CertificationRule.DEC_3,
                    before.grade() == after.grade()
                            ? (after.verifiedOn() == null ? "planAcceptedOn" : "verifiedOn")
                            : "grade",
                    "The decision on {0} rested on this finding being settled by then.",
                    decidedOn);
        }
    }

    private static boolean isOtherwiseSettled(Finding before, Finding after) {
        return before.grade() != after.grade() || before.isSettled() != after.isSettled();
    }

    /// Where the certification stands when the finding had been recorded so from the beginning.
    private static Certification next(
            Running certification, Dossier dossier, boolean isOtherwiseSettled) {
        if (!isOtherwiseSettled) {
            return certification.with(dossier);
        }
        return switch (certification) {
            case Stage2Done _, NcResolution _ -> Stages.answering(dossier);
            case DecisionPending _ ->
                    dossier.hasUnsettledFinding()
                            ? new NcResolution(dossier)
                            : new DecisionPending(dossier);
            case Stage2RepeatRequired _ ->
                    dossier.hasUnverifiedMajor()
                            ? new Stage2RepeatRequired(dossier)
                            : new NcResolution(dossier);
            case Applied _, Contracted _, Stage1Planned _, Stage1Done _, Stage2Planned _ ->
                    certification.with(dossier);
            case Correctable cycled -> cycled.with(dossier);
        };
    }

    private static List<AmendedValue> values(Finding before, Finding after) {
        return Stream.of(
                        between(Field.STAGE, before.stage(), after.stage()),
                        between(Field.GRADE, before.grade(), after.grade()),
                        between(Field.CLAUSE, before.clause(), after.clause()),
                        between(Field.STATEMENT, before.statement(), after.statement()),
                        between(Field.EVIDENCE, before.evidence(), after.evidence()),
                        between(Field.STATED_DUE_ON, before.statedDueOn(), after.statedDueOn()),
                        between(
                                Field.PLAN_ACCEPTED_ON,
                                before.planAcceptedOn(),
                                after.planAcceptedOn()),
                        between(Field.VERIFIED_ON, before.verifiedOn(), after.verifiedOn()))
                .flatMap(changes -> changes)
                .toList();
    }
}
