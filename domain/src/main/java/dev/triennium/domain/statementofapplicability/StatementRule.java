package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

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

    /// Of a version whose number is taken.
    public static RuleViolationException draftIsOpen(StatementOfApplicability statement) {
        return secondDraft(
                statement.facts().number() == 1 ? "standardId" : "id", "A draft is open already");
    }

    static RuleViolationException secondDraft(String field, String message) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, ONE_OPEN_DRAFT.reference, List.of(field), message);
    }
}
