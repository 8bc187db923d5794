package dev.triennium.domain.risk;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The rules of the risk register: those of the standards, and the product's own.
public enum RiskRule {
    RATED_BY_SCALE(
            "RSK-1",
            "ISO/IEC 27001:2022, 6.1.2; ISO/IEC 42001:2023, 6.1.2",
            "Risks are rated by the organisation's own criteria, which are defined first; a later"
                    + " scale leaves the ratings that were made as they are."),
    RESIDUAL_OF_TREATMENT(
            "RSK-2",
            Source.OURS,
            "A residual rating says what a treatment leaves of a risk, so that there is an inherent"
                    + " rating and a treatment before it."),
    ACCEPTED_BY_OWNER(
            "RSK-3",
            "ISO/IEC 27001:2022, 6.1.3 f); ISO/IEC 42001:2023, 6.1.3",
            "A risk is accepted by its owner, or by whoever signs for the organisation, and it is"
                    + " kept who did, when and why."),
    ACCEPTED_AS_RATED(
            "RSK-4",
            Source.OURS,
            "What is accepted is a risk as it is rated and treated; who rates or treats it anew has"
                    + " it accepted anew."),
    CLOSED_STAYS(
            "RSK-5",
            Source.OURS,
            "A risk is closed when its measures are done. It stays as it is until it is opened"
                    + " again, and a measure that is done likewise."),
    LOOKED_AT_AGAIN(
            "RSK-6",
            "ISO 9001:2026, 6.1; ISO/IEC 27001:2022, 8.2",
            "Risks are looked at again at planned times, and when something important changes."),
    TREATED_IN_TIME(
            "RSK-7",
            "ISO 9001:2026, 6.1; ISO/IEC 27001:2022, 8.3",
            "The measures of a treatment are carried out by the day that was agreed.");

    private static final class Source {
        private static final String OURS = "Triennium, risk register";
    }

    private final RuleReference reference;

    RiskRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }

    RuleViolationException refused(String sentence) {
        return new RuleViolationException(reference, sentence);
    }

    RuleViolationException refused(String field, String sentence) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, reference, List.of(field), sentence);
    }

    static RuleViolationException isClosed() {
        return mismatch("The risk is closed.");
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, CLOSED_STAYS.reference, List.of(), sentence);
    }
}
