package dev.triennium.domain.externalaudit;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of preparing and following an external audit. The summaries are our own words.
public enum ExternalAuditRule {
    DOCUMENTS(
            "EXA-1",
            "ISO/IEC 17021-1:2015, 9.3.1.2.2 a",
            "Stage 1 reviews the documented information: what the standard asks for is approved"
                    + " before."),
    SCOPE(
            "EXA-2",
            "ISO/IEC 17021-1:2015, 9.3.1.2.2 d",
            "Stage 1 looks at the scope, with its sites and processes: it is approved before."),
    REVIEWED(
            "EXA-3",
            "ISO/IEC 17021-1:2015, 9.3.1.2.2 g",
            "Stage 1 judges whether internal audits and management reviews are planned and carried"
                    + " out, and whether that shows the system to be ready for stage 2."),
    STATEMENT(
            "EXA-4",
            "ISO/IEC 27001, 27701 and 42001, 6.1.3",
            "The Statement of Applicability is approved before the certification body audits the"
                    + " controls that it names."),
    MAJORS(
            "EXA-5",
            "Triennium, external audits",
            "A major nonconformity that the organisation knows of is settled before the"
                    + " certification body comes."),
    CONCLUSION(
            "EXA-6",
            "ISO/IEC 17021-1:2015, 9.3.1.2.3",
            "Stage 1 ends with a documented conclusion on whether the organisation is ready; until"
                    + " it is there, stage 2 is not confirmed."),
    CONCERNS(
            "EXA-7",
            "ISO/IEC 17021-1:2015, 9.3.1.2.4",
            "Between the stages there is time to resolve the areas of concern: each has a day before"
                    + " stage 2 by which it is closed."),
    OVERRIDE(
            "EXA-8",
            "Triennium, external audits",
            "An audit begins with open points only for a reason, which stays on record and is told"
                    + " to the partners of the firm."),
    TEAM(
            "EXA-9",
            "ISO/IEC 17021-1:2015, 9.2.3.5",
            "The certification body names the team, on request with its background, early enough for"
                    + " the client to object to one of them."),
    CONSULTANT(
            "EXA-10",
            "ISO/IEC 17021-1:2015, 9.2.2.2",
            "A consultant attends an audit only as an observer or a guide, where the client wishes"
                    + " it, and does not influence it."),
    REPORT(
            "EXA-11",
            "ISO/IEC 17021-1:2015, 9.4.8",
            "The report of an audit says what the rules for certification bodies ask for; what is"
                    + " missing is asked for."),
    FACTS(
            "EXA-12",
            "Contract with the certification body",
            "Whoever holds a fact of the report to be wrong says so in the days that the"
                    + " certification body gives for it."),
    REMOTE_SHARE(
            "EXA-14",
            "IAF MD 4:2023; accreditation bodies",
            "IAF MD 4 sets no limit to what is audited from afar; where it is more than 30 %, some"
                    + " accreditation bodies want to be told or asked."),
    REMOTE_RISKS(
            "EXA-15",
            "IAF MD 4:2023",
            "What is audited from afar is agreed before, and its risks and opportunities are"
                    + " documented for each audit."),
    REMOTE_CONTROL(
            "EXA-16",
            "Accreditation practice, safety and health at work",
            "In audits of safety and health at work, documents, records and interviews can be"
                    + " audited from afar, the control of processes and risks cannot."),
    SITES(
            "EXA-17",
            "IAF MD 1:2023, 6.1",
            "The random part of a sample of sites is drawn once for a scope, with a seed by which"
                    + " anybody can draw it again."),
    IN_ORDER(
            "EXA-13",
            "Triennium, external audits",
            "The team is answered for before the audit, stage 1 is concluded once it is over, and"
                    + " the report follows the audit.");

    private final RuleReference reference;

    ExternalAuditRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, IN_ORDER.reference(), List.of(), sentence);
    }

    RuleViolationException violated(String field, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, reference, List.of(field.split("\\.")), sentence, values);
    }
}
