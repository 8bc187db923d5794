package dev.triennium.domain.certification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The steps of a certification that are about one of its findings.
public enum FindingAction {
    ASSIGN(CertificationAction.ASSIGN_FINDING, Finding::isUnverified),
    VERIFY(CertificationAction.VERIFY_FINDING, Finding::isUnverified),
    ACCEPT_PLAN(CertificationAction.ACCEPT_FINDING_PLAN, Finding::isWithoutPlan),
    CORRECT(CertificationAction.CORRECT_FINDING, _ -> true);

    private final CertificationAction step;
    private final Predicate<Finding> condition;

    FindingAction(CertificationAction step, Predicate<Finding> condition) {
        this.step = step;
        this.condition = condition;
    }

    public CertificationAction step() {
        return step;
    }

    /// The steps that the states of both offer, whoever asks. A guard may still refuse one of them.
    public static Set<FindingAction> of(Certification certification, FindingId id) {
        var none = EnumSet.noneOf(FindingAction.class);
        return certification
                .dossier()
                .finding(id)
                .<Set<FindingAction>>map(
                        finding ->
                                Arrays.stream(values())
                                        .filter(
                                                action ->
                                                        action.step.premise().holds(certification)
                                                                && action.condition.test(finding))
                                        .collect(Collectors.toCollection(() -> none)))
                .orElse(none);
    }
}
