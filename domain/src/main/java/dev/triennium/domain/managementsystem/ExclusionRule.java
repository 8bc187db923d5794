package dev.triennium.domain.managementsystem;

import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.standard.ClauseNumber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an edition lets an organisation leave out. Only the editions stand here of which the
/// catalogue says, in the clause that the rule names, that requirements may be declared not
/// applicable; all others let nobody leave out a clause. (Controls are no matter of the scope: the
/// Statement of Applicability leaves them out.)
///
/// @param chapters whose clauses may be left out
record ExclusionRule(RuleReference reference, Set<String> chapters) {

    static final RuleReference NONE =
            new RuleReference(
                    "EX-0",
                    "Triennium, management systems",
                    "A clause is left out only where its edition says that requirements may be"
                            + " declared not applicable.");

    private static final String NOT_APPLICABLE =
            "A requirement of chapter 8 that does not apply is left out with a justification, as long"
                    + " as conformity and customer satisfaction do not suffer.";

    private static final Map<String, ExclusionRule> BY_STANDARD =
            Map.of(
                    "iso-9001-2015",
                    new ExclusionRule(
                            new RuleReference("EX-1", "ISO 9001:2015, 4.3", NOT_APPLICABLE),
                            Set.of("8")),
                    "iso-9001-2026",
                    new ExclusionRule(
                            new RuleReference("EX-2", "ISO 9001:2026, 4.3", NOT_APPLICABLE),
                            Set.of("8")),
                    "iso-13485-2016",
                    new ExclusionRule(
                            new RuleReference(
                                    "EX-3",
                                    "ISO 13485:2016, 4.2.2",
                                    "The quality manual justifies each exclusion from the scope;"
                                            + " only requirements of chapters 6 to 8 can be"
                                            + " excluded."),
                            Set.of("6", "7", "8")),
                    "iso-21001-2025",
                    new ExclusionRule(
                            new RuleReference(
                                    "EX-4",
                                    "ISO 21001:2025, 4.3",
                                    "The documented scope justifies each requirement of chapter 8"
                                            + " that does not apply."),
                            Set.of("8")));

    static Optional<ExclusionRule> of(String standardKey) {
        return Optional.ofNullable(BY_STANDARD.get(standardKey));
    }

    boolean covers(ClauseNumber clause) {
        var dot = clause.value().indexOf('.');
        var chapter = dot < 0 ? clause.value() : clause.value().substring(0, dot);
        return chapters.contains(chapter);
    }
}
