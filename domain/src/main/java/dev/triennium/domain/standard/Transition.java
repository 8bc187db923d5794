package dev.triennium.domain.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The way from one edition to the next. At least one of its ends is in the catalogue.
///
/// @param publishedOn of the new edition; null while it is not out
/// @param headline the changes worth knowing
public record Transition(
        TransitionId id,
        String key,
        End from,
        End to,
        @Nullable LocalDate publishedOn,
        @Nullable DatePrecision precision,
        List<String> headline,
        @Nullable String effortHint,
        List<String> notes,
        Confidence confidence) {

    public Transition {
        Objects.requireNonNull(id);
        Objects.requireNonNull(key);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(confidence);
        headline = List.copyOf(headline);
        notes = List.copyOf(notes);
    }

    /// Whether this is the way between the two, each said by its key or its designation.
    public boolean isBetween(String older, String newer) {
        return from.isNamed(older) && to.isNamed(newer);
    }

    /// @param standard null when the catalogue does not have it
    public record End(@Nullable StandardId standard, String designation) {

        public End {
            Objects.requireNonNull(designation);
        }

        /// A key is the designation in lower case with hyphens, so that an edition that the
        /// catalogue does not have has a key too.
        private boolean isNamed(String name) {
            return key(designation).equals(key(name));
        }

        private static String key(String name) {
            return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    public record Milestone(LocalDate reachedOn, String event) {

        public Milestone {
            Objects.requireNonNull(reachedOn);
            Objects.requireNonNull(event);
        }
    }

    public record Confidence(
            String publication,
            @Nullable String milestones,
            @Nullable String clauses,
            @Nullable String controls,
            @Nullable String changes) {

        public Confidence {
            Objects.requireNonNull(publication);
        }

        /// Whether the days rest on a second-hand source, so that somebody has to confirm them.
        public boolean areMilestonesUnverified() {
            return Standard.isSecondHand(milestones);
        }
    }
}
