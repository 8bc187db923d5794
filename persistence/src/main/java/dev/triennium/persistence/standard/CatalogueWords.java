package dev.triennium.persistence.standard;

import static dev.triennium.persistence.jooq.generated.Tables.STANDARD_SEARCH;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import org.jooq.Condition;
import org.jooq.Field;

/// Finds what refers to the catalogue by the words of its clauses and controls, in all languages
/// that the catalogue has.
public final class CatalogueWords {

    private CatalogueWords() {}

    /// @param word folded, as those of a search are
    public static Condition areOfClause(Field<ClauseId> clause, String word) {
        return clause.in(
                select(STANDARD_SEARCH.CLAUSE_ID)
                        .from(STANDARD_SEARCH)
                        .where(
                                STANDARD_SEARCH.CLAUSE_ID.isNotNull(),
                                SearchRows.has(STANDARD_SEARCH.WORDS, word)));
    }

    /// @param word folded, as those of a search are
    public static Condition areOfControl(Field<ControlId> control, String word) {
        return control.in(
                select(STANDARD_SEARCH.CONTROL_ID)
                        .from(STANDARD_SEARCH)
                        .where(
                                STANDARD_SEARCH.CONTROL_ID.isNotNull(),
                                SearchRows.has(STANDARD_SEARCH.WORDS, word)));
    }
}
