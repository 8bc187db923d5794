package dev.triennium.domain.selection;

import dev.triennium.domain.standard.StandardId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A standard, whichever edition.
///
/// @param key readable and stable, such as `iso-9001`
/// @param current the edition to build to
/// @param others editions that one may still meet
/// @param mostScore what the weights add up to when everything speaks for it
/// @param effort by the key of the size class
public record Family(
        String key,
        StandardId current,
        List<StandardId> others,
        BigDecimal mostScore,
        Profile profile,
        Map<String, Months> effort) {

    public Family {
        Objects.requireNonNull(key);
        Objects.requireNonNull(current);
        others = List.copyOf(others);
        Objects.requireNonNull(mostScore);
        Objects.requireNonNull(profile);
        effort = Map.copyOf(effort);
    }

    /// Facts for whoever has to choose, in our words.
    ///
    /// @param related designations, also of what is no standard of the catalogue
    /// @param lessSuitableFor null when there is nothing to say
    /// @param note null when there is nothing to say
    public record Profile(
            List<String> objectives,
            List<String> industries,
            Triggers triggers,
            List<String> related,
            List<String> prerequisites,
            @Nullable String lessSuitableFor,
            @Nullable String note) {

        public Profile {
            objectives = List.copyOf(objectives);
            industries = List.copyOf(industries);
            Objects.requireNonNull(triggers);
            related = List.copyOf(related);
            prerequisites = List.copyOf(prerequisites);
        }
    }

    /// What makes organisations begin.
    public record Triggers(
            List<String> customer,
            List<String> regulation,
            List<String> tender,
            List<String> internal) {

        public Triggers {
            customer = List.copyOf(customer);
            regulation = List.copyOf(regulation);
            tender = List.copyOf(tender);
            internal = List.copyOf(internal);
        }
    }
}
