package dev.triennium.domain.certification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// The steps of a certification that name one of its audits.
public enum PlannedAuditAction {
    AGREE_DATE(
            CertificationAction.AGREE_AUDIT_DATE,
            (certification, audit) ->
                    certification instanceof Surveyed surveyed && surveyed.isOpenInCycle(audit)),
    RESCHEDULE(CertificationAction.RESCHEDULE_AUDIT, (_, audit) -> audit.isToCome()),
    POSTPONE(CertificationAction.POSTPONE_AUDIT, (_, audit) -> audit.isToCome()),
    TAKE_BACK(CertificationAction.TAKE_BACK_AUDIT, (_, audit) -> audit.isToCome()),
    COMPLETE_SURVEILLANCE(
            CertificationAction.COMPLETE_SURVEILLANCE,
            (certification, audit) ->
                    certification instanceof Surveyed surveyed
                            && surveyed.isSurveillanceToComplete(audit)),
    CORRECT(CertificationAction.CORRECT_AUDIT, (_, audit) -> audit.isHeld());

    private final CertificationAction step;
    private final BiPredicate<Certification, PlannedAudit> condition;

    PlannedAuditAction(
            CertificationAction step, BiPredicate<Certification, PlannedAudit> condition) {
        this.step = step;
        this.condition = condition;
    }

    public CertificationAction step() {
        return step;
    }

    /// The steps that the states of both offer, whoever asks. A guard may still refuse one of them.
    public static Set<PlannedAuditAction> of(Certification certification, PlannedAuditId id) {
        var none = EnumSet.noneOf(PlannedAuditAction.class);
        return certification
                .dossier()
                .audit(id)
                .<Set<PlannedAuditAction>>map(
                        audit ->
                                Arrays.stream(values())
                                        .filter(
                                                action ->
                                                        action.step.premise().holds(certification)
                                                                && action.condition.test(
                                                                        certification, audit))
                                        .collect(Collectors.toCollection(() -> none)))
                .orElse(none);
    }
}
