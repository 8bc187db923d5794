package dev.triennium.domain.certification;

/// A step that people take, with what they say about it.
///
/// @param <S> the state that it follows from
public sealed interface CertificationStep<S extends Certification>
        permits PreparingStep, CycledStep, FindingStep, AuditDayStep, CorrectionStep {

    /// The same for all steps of a kind. [CertificationAction] offers the step by it.
    Premise<S> premise();

    Outcome<? extends Certification> from(S certification, Circumstances now);

    /// @throws dev.triennium.domain.error.RuleViolationException when it does not follow from the
    ///     state, or a rule refuses it
    default Outcome<? extends Certification> take(Certification certification, Circumstances now) {
        return from(premise().require(certification), now);
    }
}
