package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.standard.ClauseNumber;
import java.util.List;
import java.util.stream.Collectors;

/// The rules of the Statement of Applicability: those of the standards, and the product's own.
public enum StatementRule {
    INCLUDED_WITH_REASON(
            "SOA-1",
            Source.TREATMENT,
            "The statement lists each control that risk treatment found necessary, from whatever"
                    + " source, with the reason for including it and whether it is implemented."),
    EXCLUDED_WITH_REASON(
            "SOA-2",
            Source.TREATMENT,
            "Each control of the annex that is not included has a reason for its exclusion."),
    LINKED(
            "SOA-3",
            Source.TREATMENT,
            "Each control of the statement leads to a risk, an obligation or a decision, and each"
                    + " control of the risk treatment stands in the statement."),
    RISK_ACCEPTED(
            "SOA-4",
            "ISO/IEC 27001:2022, 6.1.3 f); ISO/IEC 27701:2025, 6.1.3; ISO/IEC 42001:2023, 6.1.3",
            "The risk owners approve the treatment plan and accept the residual risk; it is kept"
                    + " who did and when."),
    VERSION_ON_CERTIFICATE(
            "SOA-5",
            "ISO/IEC 27006-1:2024, 8.2.2",
            "The certificate names the version of the statement; only changes of substance need a"
                    + " new certificate."),
    CONTROLLER_OR_PROCESSOR(
            "SOA-6",
            "ISO/IEC 27701:2025, 6.1.3",
            "Of the annex, A.1 is for controllers, A.2 for processors and A.3 for both; a pure"
                    + " processor leaves out A.1 as a whole, with one reason."),
    IMPACT_ASSESSMENT(
            "SOA-7",
            "ISO/IEC 42001:2023, 6.1.3",
            "The impact assessment of AI systems is an input to the choice of controls."),
    EDITION_WITH_CONTROLS(
            "STA-1",
            Source.OURS,
            "A Statement of Applicability is made for an edition that has controls in its annex."),
    ONE_OPEN_DRAFT(
            "STA-2",
            Source.OURS,
            "An organisation has one line of versions for each edition, and at most one open draft"
                    + " in it."),
    SIGNED_IS_FROZEN(
            "STA-3",
            Source.OURS,
            "A signed version never changes and is never given up; a revision opens the next"
                    + " draft."),
    ASSESSMENT_COVERS_THE_EDITION(
            "STA-4",
            Source.OURS,
            "A statement takes its start from an assessment that covers its edition.");

    private static final class Source {
        private static final String OURS = "Triennium, Statement of Applicability";
        private static final String TREATMENT =
                "ISO/IEC 27001:2022, 6.1.3 d); ISO/IEC 27701:2025, 6.1.3; ISO/IEC 42001:2023,"
                        + " 6.1.3";
    }

    private final RuleReference reference;

    StatementRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    /// How a message names controls.
    static String listed(List<ClauseNumber> numbers) {
        return numbers.stream().map(ClauseNumber::value).collect(Collectors.joining(", "));
    }

    /// Of a version whose number is taken.
    public static RuleViolationException draftIsOpen(StatementOfApplicability statement) {
        return secondDraft(
                statement.facts().number() == 1 ? "standardId" : "id", "A draft is open already.");
    }

    static RuleViolationException secondDraft(String field, String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, ONE_OPEN_DRAFT.reference, List.of(field), sentence);
    }
}
