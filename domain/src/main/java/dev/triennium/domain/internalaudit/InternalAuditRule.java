package dev.triennium.domain.internalaudit;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of internal audits.
public enum InternalAuditRule {
    IN_PROGRAMME(
            "IAR-1",
            "ISO 9001, 9.2.2 a; ISO 19011, 5.1",
            "An internal audit is part of a programme: its days lie within it, and its criteria are"
                    + " standards of the management system."),
    IN_ORDER(
            "IAR-2",
            "ISO 19011, 6.2 to 6.6",
            "An internal audit is planned, carried out, reported and signed, in this order, or it is"
                    + " cancelled before it is reported, with the reason."),
    INDEPENDENT(
            "IAR-3",
            "ISO 9001, 9.2.2 c; ISO 19011, clause 4 e",
            "Nobody audits a process that they own or work in, or what they have built within 24"
                    + " months. Where that cannot be avoided, the reason is kept and stands in the"
                    + " report."),
    NEVER_OWN_WORK(
            "IAR-4",
            "ISO 13485, 8.2.4; ISO 37001, 9.2.4",
            "In an audit by ISO 13485 or ISO 37001, nobody audits their own work, for whatever"
                    + " reason."),
    COMPETENT(
            "IAR-5",
            "ISO 9001, 7.2; ISO 19011, clause 7",
            "Whoever audits by a standard has the competence that the organisation asks of its"
                    + " auditors for that standard, by the training records. Where that cannot be"
                    + " so, the reason is kept and stands in the report."),
    ONE_AT_A_TIME("IAR-6", "ISO 19011, 5.5.4", "Nobody works in two internal audits at one time."),
    TEAM_DECLARED(
            "IAR-7",
            "ISO 19011, 5.5.4 and 5.5.5",
            "An audit begins, and is reported, when it has one lead auditor and a checklist, and"
                    + " everybody in the team but observers has declared that nothing is against"
                    + " their independence, or what is."),
    STATED(
            "IAR-8",
            "ISO 19011, 6.4.7 and 6.4.8",
            "What conforms says what was looked at. What does not conform says in what, and what"
                    + " shows it. What is observed, could be better or was not looked at says what"
                    + " or why."),
    ALL_ANSWERED(
            "IAR-9",
            "ISO 19011, 6.5.1",
            "An audit is reported when each question has a result and each nonconformity stands in"
                    + " the register."),
    SIGNED_BY_TWO(
            "IAR-10",
            "ISO 19011, 6.5.2",
            "A report is signed by the lead auditor and then by the management representative, who"
                    + " are two people. What the lead auditor has signed never changes; a correction"
                    + " is another version."),
    REPORT_IN_TIME(
            "IAR-11",
            "ISO 19011, 6.5.2; Triennium, internal audits",
            "A report is there by the day that was agreed, 14 days after the last day of the audit"
                    + " unless another is named."),
    FREQUENCY(
            "IAR-12",
            "ISO 9001, 9.2.2 a; Triennium, internal audits",
            "A process scores 0 to 3 for each of importance, changes, previous results, complaints"
                    + " and legal exposure. From 10 on, it is audited twice a year, from 5 on once a"
                    + " year, and else at least once in a cycle."),
    COVERED(
            "IAR-13",
            "ISO 9001, 9.2.1; ISO/IEC 17021-1, 9.3.1.2.2 g",
            "Each clause, process and site is audited before the second stage of the first"
                    + " certification, and once in each cycle."),
    PLANNED_BY_SLOTS(
            "IAR-14",
            "ISO 19011, 6.3.2",
            "The slots of an audit's plan lie within its days and its scope. The opening meeting"
                    + " comes first, the closing meeting last, auditors are of the team, and nobody"
                    + " is in two slots at one time.");

    private final RuleReference reference;

    InternalAuditRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    RuleViolationException refused(String field, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                reference,
                List.of(field.split("\\.", -1)),
                sentence,
                values);
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, IN_ORDER.reference, List.of("id"), sentence);
    }
}
