package dev.triennium.domain.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The catalogue's texts in other languages than English.
public interface CatalogueTexts {

    /// @param thing the id of an edition, a clause, a control, a topic, a transition or a change
    /// @param field such as `title`
    /// @return empty where there is no such text in the language
    Optional<String> find(Locale language, UUID thing, String field);

    /// The same for a text of several lines, such as the examples of evidence.
    Optional<List<String>> findLines(Locale language, UUID thing, String field);

    /// A text of the advisor's questionnaire, or a headline of a transition, by its English; none
    /// for what the operator has put in its place.
    Optional<String> findWords(Locale language, String english);

    /// A word that an edition uses for several of its controls, such as a theme.
    Optional<String> findTerm(Locale language, StandardId standard, String term);
}
