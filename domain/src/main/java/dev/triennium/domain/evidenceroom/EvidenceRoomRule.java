package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.Message;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The product's own rules about evidence rooms.
public enum EvidenceRoomRule {
    SETTLED_ONLY(
            "EVR-1",
            "A room holds what is settled: published versions of documents, evidence, signed"
                    + " reports, reviews and statements, and responses that were sent; each of"
                    + " them once."),
    DAYS("EVR-2", "A room is open to guests for its days only, at most 180."),
    STEPS(
            "EVR-3",
            "A room is worked on until it is closed; a request of an auditor is answered, and the"
                    + " answer accepted or given back with a reason."),
    ANSWERED_IN_TIME("EVR-4", "What an auditor asks for is there by the day that was agreed."),
    GUESTS(
            "EVR-5",
            "A guest sees the last package of one room, on its days and until the link is"
                    + " revoked; each look is recorded.");

    private final RuleReference reference;

    EvidenceRoomRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, evidence rooms", summary);
    }

    public RuleReference reference() {
        return reference;
    }

    RuleViolationException refusedAt(String field, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                reference,
                field.isEmpty() ? List.of() : List.of(field),
                Message.of(sentence, values));
    }

    static RuleViolationException mismatch(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, STEPS.reference(), List.of(), sentence);
    }
}
