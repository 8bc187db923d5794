package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list of items is narrowed to; null or empty: not narrowed.
///
/// @param login of whom is asked
/// @param words each of which the question or the answer has
public record AssessmentItemFilter(
        Set<AssessmentResult> results,
        Set<AssessmentItemState> states,
        @Nullable ColleagueId assignee,
        @Nullable PersonId login,
        @Nullable StandardId standard,
        @Nullable String chapter,
        @Nullable SiteId site,
        @Nullable SearchWords words) {

    public static final AssessmentItemFilter ALL =
            new AssessmentItemFilter(Set.of(), Set.of(), null, null, null, null, null, null);

    /// @throws ValidationException for a chapter of no edition: the number means something else in
    ///     each
    public AssessmentItemFilter {
        if (chapter != null && standard == null) {
            throw new ValidationException(
                    "filter.chapter", "A chapter is filtered by together with its edition.");
        }
        results = Set.copyOf(results);
        states = Set.copyOf(states);
    }
}
