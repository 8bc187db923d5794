package dev.triennium.domain.nonconformity;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of nonconformities and corrective action.
public enum NonconformityRule {
    STATED(
            "NCR-1",
            "ISO/IEC 17021-1:2015, 9.4.5.3",
            "A nonconformity says what is required and by which clause, in what that is not met, and"
                    + " what shows it."),
    NUMBERED(
            "NCR-2",
            Source.OURS,
            "Each nonconformity has a reference that counts those of its year without gaps, and"
                    + " stays."),
    GRADED(
            "NCR-3",
            "ISO/IEC 17021-1:2015, 3.12 and 3.13",
            "A nonconformity is major where it affects whether the management system achieves what"
                    + " it is for. Another grade has a reason, and none is given after closure."),
    IN_ORDER(
            "NCR-4",
            "ISO 9001, 10.2; ISO/IEC 17021-1:2015, 9.4.9",
            "A nonconformity is corrected, its causes are found, a plan against them is accepted and"
                    + " carried out, that is verified, and the effect is reviewed, in this order."),
    EXTENT_KNOWN(
            "NCR-5",
            "ISO 9001, 10.2.1 b",
            "Before a certification body gets an answer, it is known where else was looked, at how"
                    + " many, and what was found."),
    CAUSE_FOUND(
            "NCR-6",
            Source.OURS,
            "A cause is reached by asking why at least three times, each answer with evidence and"
                    + " each following from the next, or in a tree of causes. It says more than what"
                    + " was found."),
    CAUSE_TREATED(
            "NCR-7",
            "ISO 9001, 10.2.1 b and c",
            "Each cause has at least one action, with somebody who answers for it and a day."),
    IMPLEMENTED_WITH_EVIDENCE(
            "NCR-8",
            "ISO 9001, 10.2.2; ISO/IEC 17021-1:2015, 9.4.10",
            "A plan is carried out when all its actions are done, and each shows by what."),
    REVIEWED_BY_OTHERS(
            "NCR-9",
            Source.OURS,
            "Whether actions had an effect is reviewed by somebody who answers for none of them."),
    REVIEWED_LATER(
            "NCR-10",
            "ISO 9001, 10.2.1 d",
            "Whether actions had an effect is reviewed one to six months after they were done, three"
                    + " unless another day is named, and not before that day."),
    DAYS_BY_GRADE(
            "NCR-11",
            Source.OURS,
            "Counted from the day on which it was found, the last day of an audit: a major"
                    + " nonconformity is corrected within 14 days, its plan is there within 30 and"
                    + " carried out within 60; the plan of a minor one is there within 30 and carried"
                    + " out within 90."),
    BODY_NAMED_DAY(
            "NCR-12",
            "ISO/IEC 17021-1:2015, 9.4.9",
            "A day that the certification body named counts where it comes earlier."),
    SETTLED(
            "NCR-13",
            "ISO/IEC 17021-1:2015, 9.5.2",
            "A major nonconformity no longer stands in the way of a certificate once its actions are"
                    + " verified, a minor one once its plan is accepted."),
    RECURRED(
            "NCR-14",
            Source.OURS,
            "What is found again within twelve months, at the same clause and in the same process,"
                    + " has come back. A minor nonconformity that comes back or is overdue should be"
                    + " graded major."),
    ACTION_IN_TIME(
            "NCR-15",
            "ISO 9001, 10.2.1 c",
            "Actions are carried out by the day that the plan names."),
    BEFORE_EXPIRY(
            "NCR-16",
            "ISO/IEC 17021-1:2015, 9.6.3.2.2",
            "What a recertification audit finds is answered 30 days before the certificate expires:"
                    + " major nonconformities are verified before the expiry. No extension goes"
                    + " beyond it."),
    WITHIN_SIX_MONTHS(
            "NCR-17",
            "ISO/IEC 17021-1:2015, 9.5.3.2",
            "What stage 2 finds is answered 30 days before six months after its last day have gone:"
                    + " by then major nonconformities are verified, or stage 2 is repeated. No"
                    + " extension goes beyond them."),
    VERIFIED_BY_BODY(
            "NCR-18",
            "ISO/IEC 17021-1:2015, 9.4.10",
            "The certification body verifies major nonconformities within 90 days of the audit, at a"
                    + " follow-up audit or by documents, and minor ones at its next audit."),
    EXTENDED_BY_LETTER(
            "NCR-19",
            "ISO/IEC 17021-1:2015, 9.4.9",
            "More time counts when the certification body has granted it in writing."),
    TIME_TO_DECIDE(
            "NCR-20",
            Source.OURS,
            "No extension takes the days that the certification body needs to decide before the"
                    + " certificate expires or the six months after stage 2 end."),
    OF_BODY(
            "NCR-21",
            "ISO/IEC 17021-1:2015, 9.4.5 and 9.4.10",
            "What a certification body found, how it graded it, and whether it accepts and verifies"
                    + " the answer is recorded at the certification; the register follows."),
    DONE_BY_OWNER(
            "NCR-22",
            "ISO 9001, 5.3",
            "Whoever answers for an action, or whoever keeps the management system, notes that it is"
                    + " done."),
    RESPONSE_COMPLETE(
            "NCR-23",
            "ISO/IEC 17021-1:2015, 9.4.9",
            "A response holds all nonconformities of an audit, each with its correction, where else"
                    + " was looked, its causes, which say more than what was found, and an action"
                    + " against each cause. It is kept as it was sent.");

    private static final class Source {
        private static final String OURS = "Triennium, nonconformities";
    }

    private final RuleReference reference;

    NonconformityRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    RuleViolationException refused(String sentence, Object... values) {
        return new RuleViolationException(reference, sentence, values);
    }

    RuleViolationException refusedAt(String field, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, reference, List.of(field), sentence, values);
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, IN_ORDER.reference, List.of(), sentence);
    }
}
