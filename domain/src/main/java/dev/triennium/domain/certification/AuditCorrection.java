package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.AmendedValue.between;
import static dev.triennium.domain.certification.Guards.happened;
import static dev.triennium.domain.certification.Guards.violated;

import dev.triennium.domain.Message;
import dev.triennium.domain.certification.AmendedValue.Field;
import dev.triennium.domain.certification.Certification.Running;
import dev.triennium.domain.certification.Cycled.ExpiredRestorable;
import dev.triennium.domain.certification.Cycled.TransferInReview;
import dev.triennium.domain.certification.Preparing.NcResolution;
import dev.triennium.domain.certification.Preparing.Stage2RepeatRequired;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.certification.cycle.RuledDate;
import dev.triennium.domain.certification.cycle.StageDeadlines;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The days of an audit that were recorded wrongly, as they should have been. What was found in it,
/// what followed, and what was counted from them is held against the new days.
///
/// @param startedOn the first day; null: as it is recorded
/// @param completedOn the last day; null: as it is recorded
/// @param overrideReason why it took place outside of its window; of no matter inside
public record AuditCorrection(
        PlannedAuditId id,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        String reason,
        @Nullable String overrideReason) {

    private static final String STARTED_ON = "startedOn";
    private static final String COMPLETED_ON = "completedOn";

    Outcome<? extends Certification> of(Running certification, Circumstances now) {
        var before = held(certification);
        var after =
                before.held(
                        startedOn == null ? before.startedOn() : startedOn,
                        completedOn == null ? before.completedOn() : completedOn);
        var values =
                Stream.concat(
                                between(Field.STARTED_ON, before.startedOn(), after.startedOn()),
                                between(
                                        Field.COMPLETED_ON,
                                        before.completedOn(),
                                        after.completedOn()))
                        .toList();
        if (values.isEmpty()) {
            throw new ValidationException(
                    "auditId", "The audit is recorded with these days already.");
        }
        checkDays(after, now.today());
        checkOrder(certification.dossier(), after);
        certification.findCycle().ifPresent(cycle -> checkCycle(cycle, after));
        var needed = checkWindow(certification, before, after);
        var dossier = withFindings(certification, before, after);
        return Outcome.of(
                        next(certification, withStage2(dossier, after), now),
                        CertificationEvent.Kind.AUDIT_CORRECTED,
                        now.today())
                .despite(needed)
                .amending(new Amendment(id, reason, values));
    }

    private PlannedAudit held(Running certification) {
        var audit =
                certification
                        .dossier()
                        .audit(id)
                        .orElseThrow(() -> new NotFoundException("auditId"));
        if (!audit.isHeld()) {
            throw violated(
                    CertificationRule.AP_1, "auditId", "This audit has not taken place yet.");
        }
        if (startedOn != null && audit.startedOn() == null) {
            throw new ValidationException(
                    STARTED_ON, "Only recertification audits are recorded with their first day.");
        }
        if (completedOn != null && audit.completedOn() == null) {
            throw new ValidationException(COMPLETED_ON, "This audit is not completed yet.");
        }
        return audit;
    }

    private void checkDays(PlannedAudit after, LocalDate today) {
        if (startedOn != null) {
            happened(STARTED_ON, startedOn, today);
        }
        if (completedOn != null) {
            happened(COMPLETED_ON, completedOn, today);
        }
        var first = after.startedOn() == null ? after.agreedOn() : after.startedOn();
        var last = after.completedOn();
        if (first != null && last != null) {
            Guards.notBefore(
                    field(), last, first, CertificationRule.ORD_1, "the first day of the audit");
        }
    }

    /// The field that is to blame when both days together are wrong.
    private String field() {
        return completedOn == null ? STARTED_ON : COMPLETED_ON;
    }

    private void checkOrder(Dossier dossier, PlannedAudit after) {
        var last = lastDay(after);
        switch (after.kind()) {
            case STAGE_1 -> {
                Guards.notBefore(
                        field(),
                        last,
                        dossier.application().submittedOn(),
                        CertificationRule.ORD_1,
                        "the application");
                dossier.audit(after.cycleNumber(), AuditKind.STAGE_2)
                        .flatMap(stage2 -> Optional.ofNullable(stage2.agreedOn()))
                        .filter(day -> !day.isAfter(last))
                        .ifPresent(
                                day -> {
                                    throw violated(
                                            CertificationRule.ST_1,
                                            field(),
                                            "Stage 2 begins after stage 1, and it began on {0}.",
                                            day);
                                });
            }
            case STAGE_2 ->
                    dossier.audits().stream()
                            .dropWhile(audit -> !audit.id().equals(after.id()))
                            .skip(1)
                            .filter(
                                    audit ->
                                            audit.kind() == AuditKind.STAGE_2
                                                    && audit.cycleNumber() == after.cycleNumber()
                                                    && audit.state()
                                                            != PlannedAudit.State.CANCELLED)
                            .flatMap(audit -> Stream.ofNullable(audit.agreedOn()))
                            .findFirst()
                            .ifPresent(day -> notAfter(last, day, "the stage 2 that repeats it"));
            case SURVEILLANCE_1, SURVEILLANCE_2, SURVEILLANCE_3, SURVEILLANCE_4, SURVEILLANCE_5 ->
                    checkNeighbours(dossier, after, last);
            case RECERTIFICATION -> {
                // It follows the surveillance audits, but nothing says by how much.
            }
        }
    }

    private void checkNeighbours(Dossier dossier, PlannedAudit after, LocalDate last) {
        var number = after.kind().surveillanceNumber();
        if (number > 1) {
            dossier.lastDayOf(after.cycleNumber(), AuditKind.SURVEILLANCES.get(number - 2))
                    .ifPresent(
                            earlier ->
                                    Guards.notBefore(
                                            field(),
                                            last,
                                            earlier,
                                            CertificationRule.ORD_1,
                                            "the surveillance before it"));
        }
        if (number < AuditKind.SURVEILLANCES.size()) {
            dossier.lastDayOf(after.cycleNumber(), AuditKind.SURVEILLANCES.get(number))
                    .ifPresent(day -> notAfter(last, day, "the surveillance after it"));
        }
    }

    /// A decision follows the audits that led to it, and comes before those of its cycle.
    private void checkCycle(CertificationCycle cycle, PlannedAudit after) {
        var ledToIt =
                after.cycleNumber() < cycle.number()
                        || (after.cycleNumber() == cycle.number() && after.kind().isStage());
        if (ledToIt) {
            notAfter(lastDay(after), cycle.decidedOn(), "the decision that rests on it");
            return;
        }
        Guards.notBefore(
                after.startedOn() == null || startedOn == null ? COMPLETED_ON : STARTED_ON,
                after.startedOn() == null ? lastDay(after) : after.startedOn(),
                cycle.decidedOn(),
                CertificationRule.ORD_1,
                "the decision that began the cycle");
    }

    private void notAfter(LocalDate day, LocalDate limit, String phrase) {
        if (day.isAfter(limit)) {
            throw violated(
                    CertificationRule.ORD_1,
                    field(),
                    "This day must not be after {0} on {1}.",
                    Message.part(phrase),
                    limit);
        }
    }

    private @Nullable String checkWindow(
            Running certification, PlannedAudit before, PlannedAudit after) {
        if (after.kind().isSurveillance()) {
            return Guards.inWindow(COMPLETED_ON, after, lastDay(after), overrideReason);
        }
        var first = after.startedOn();
        if (first == null
                || first.equals(before.startedOn())
                || certification instanceof ExpiredRestorable) {
            return null;
        }
        return Guards.inWindow(STARTED_ON, after, first, overrideReason);
    }

    private Dossier withFindings(Running certification, PlannedAudit before, PlannedAudit after) {
        var dossier = certification.dossier().replacing(after);
        var limit = Findings.limit(certification.with(dossier), after);
        for (var finding : dossier.findings()) {
            if (finding.audit().equals(after.id())) {
                var raisedOn =
                        finding.raisedOn().equals(before.completedOn())
                                ? after.completedOn()
                                : after.startedOn();
                if (raisedOn != null && !raisedOn.equals(finding.raisedOn())) {
                    dossier = dossier.replacing(raised(finding, raisedOn, limit));
                }
            }
        }
        return dossier;
    }

    private Finding raised(Finding finding, LocalDate raisedOn, Findings.@Nullable Limit limit) {
        Stream.of(
                        Optional.ofNullable(finding.planAcceptedOn()),
                        Optional.ofNullable(finding.verifiedOn()))
                .flatMap(Optional::stream)
                .forEach(day -> notAfter(raisedOn, day, "the answer to a finding of the audit"));
        Findings.checkStated(field(), finding.grade(), raisedOn, finding.statedDueOn(), limit);
        var verifiedOn = finding.verifiedOn();
        if (verifiedOn != null && finding.stage() == AuditKind.STAGE_2 && limit != null) {
            Findings.checkLimit(field(), finding.grade(), verifiedOn, limit.on());
        }
        return finding.raised(
                raisedOn,
                FindingDeadlines.of(
                        finding.grade(),
                        raisedOn,
                        finding.statedDueOn(),
                        limit == null ? null : limit.on()));
    }

    /// How long stage 2 may begin without a review is counted from stage 1.
    private static Dossier withStage2(Dossier dossier, PlannedAudit after) {
        var lastDay = after.completedOn();
        if (after.kind() != AuditKind.STAGE_1 || lastDay == null) {
            return dossier;
        }
        return dossier.audit(after.cycleNumber(), AuditKind.STAGE_2)
                .filter(PlannedAudit::isOpen)
                .map(
                        stage2 ->
                                dossier.replacing(
                                        stage2.due(
                                                stage2.target(),
                                                RuledDate.computed(
                                                        StageDeadlines.stageGapLimit(
                                                                lastDay, dossier.parameters()),
                                                        CertificationRule.ST_1))))
                .orElse(dossier);
    }

    private static Certification next(Running certification, Dossier dossier, Circumstances now) {
        return switch (certification) {
            case Surveyed surveyed ->
                    surveyed.with(AuditPlan.planned(dossier, surveyed.cycle(), now.ids()));
            case TransferInReview transfer ->
                    transfer.with(AuditPlan.planned(dossier, transfer.cycle(), now.ids()));
            // The day on which six months had gone by may lie ahead after all.
            case Stage2RepeatRequired _
                    when !now.today().isAfter(Stages.findingsLimit(dossier).on()) ->
                    new NcResolution(dossier);
            case Preparing preparing -> preparing.with(dossier);
            case ExpiredRestorable restorable -> restorable.with(dossier);
        };
    }

    private static LocalDate lastDay(PlannedAudit audit) {
        return Objects.requireNonNull(
                audit.completedOn() == null ? audit.startedOn() : audit.completedOn());
    }
}
