package dev.triennium.domain.document;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The product's own rules about controlled documents.
public enum DocumentRule {
    FOUR_EYES(
            "DOC-1",
            "Nobody approves alone what they wrote: of those who agree, one at least did"
                    + " not write the version."),
    ASKED_ONES_ONLY(
            "DOC-2",
            "A version is decided by those whom the approval policy names, each for"
                    + " one of its places, and in its order where it has one."),
    IN_ITS_STATE(
            "DOC-3",
            "A draft is submitted, what is in review is decided, what is approved is"
                    + " published, and what is published is revised."),
    SOMETHING_TO_APPROVE("DOC-4", "A version is submitted once it says something and has no gaps."),
    NUMBERS_ARE_UNIQUE("DOC-5", "No two documents of an organisation have the same number."),
    TREE(
            "DOC-6",
            "A folder lies in one other, never in itself or in one below it, and no deeper"
                    + " than ten levels."),
    EMPTY_FOLDERS_ONLY("DOC-7", "A folder is removed once nothing lies in it."),
    IN_ORDER("DOC-8", "No version takes effect before the one that it replaces."),
    ONE_POLICY("DOC-9", "A kind of document has one approval policy."),
    ABLE_TO_APPROVE("DOC-10", "Whoever shall approve works there and has a login."),
    WITHDRAWN_FOR_GOOD("DOC-11", "A document that was withdrawn stays as it was."),
    SOMETHING_TO_FALL_BACK_TO(
            "DOC-12", "A draft is discarded in favour of a version that is in" + " force."),
    READERS_ONLY(
            "DOC-13",
            "A version in force is confirmed by those whom the document is for, as long as they"
                    + " work there."),
    CONFIRMED_ONCE("DOC-14", "A colleague confirms a version once."),
    DECIDED_IN_TIME("DOC-15", "Whose turn it is to approve a version decides within a week."),
    CONFIRMED_IN_TIME(
            "DOC-16", "Whom a version is for confirms it within the days of its distribution."),
    REVIEWED_IN_TIME("DOC-17", "A version in force is looked at again by its review date.");

    private final RuleReference reference;

    DocumentRule(String id, String summary) {
        this.reference = new RuleReference(id, "Triennium, controlled documents", summary);
    }

    public RuleReference reference() {
        return reference;
    }

    RuleViolationException refuse(String sentence, Object... values) {
        return new RuleViolationException(reference, sentence, values);
    }

    RuleViolationException refuseField(List<String> path, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED, reference, path, sentence, values);
    }

    static RuleViolationException otherState(String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, IN_ITS_STATE.reference, List.of(), sentence, values);
    }

    /// For the adapter, which finds by its keys what two did at once.
    public static RuleViolationException numberTaken() {
        return NUMBERS_ARE_UNIQUE.refuseField(
                List.of("number"), "Another document has this number.");
    }

    public static RuleViolationException acknowledgedBefore() {
        return CONFIRMED_ONCE.refuse("The version was confirmed already.");
    }

    public static RuleViolationException policyExists() {
        return ONE_POLICY.refuseField(
                List.of("kind"), "There is a policy for this kind already; change that one.");
    }

    public static RuleViolationException folderInUse() {
        return EMPTY_FOLDERS_ONLY.refuse("Documents or folders lie in it.");
    }
}
