package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of the Statement of Applicability.
public final class StatementRules {

    static final RuleReference EVERY_CONTROL_IS_JUSTIFIED =
            new RuleReference(
                    "SOA-1",
                    "ISO/IEC 27001:2022, 6.1.3 d); ISO/IEC 27701:2025, 6.1.3;"
                            + " ISO/IEC 42001:2023, 6.1.3",
                    "The statement says of each control that is included why it is, and of each"
                            + " control of the annex that is left out why it is not.");
    static final RuleReference EDITION_WITH_CONTROLS =
            new RuleReference(
                    "SOA-2",
                    "Triennium, Statement of Applicability",
                    "A Statement of Applicability is made for an edition that has controls in its"
                            + " annex.");
    static final RuleReference ONE_OPEN_DRAFT =
            new RuleReference(
                    "SOA-3",
                    "Triennium, Statement of Applicability",
                    "An organisation has one line of versions for each edition, and at most one"
                            + " open draft in it.");
    static final RuleReference SIGNED_IS_FROZEN =
            new RuleReference(
                    "SOA-4",
                    "Triennium, Statement of Applicability",
                    "A signed version never changes; a revision opens the next draft.");
    static final RuleReference ASSESSMENT_COVERS_THE_EDITION =
            new RuleReference(
                    "SOA-5",
                    "Triennium, Statement of Applicability",
                    "A statement takes its start from an assessment that covers its edition.");

    private StatementRules() {}

    /// Of a version whose number is taken.
    public static RuleViolationException draftIsOpen(StatementOfApplicability statement) {
        return secondDraft(
                statement.facts().number() == 1 ? "standardId" : "id", "A draft is open already");
    }

    static RuleViolationException secondDraft(String field, String message) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, ONE_OPEN_DRAFT, List.of(field), message);
    }
}
