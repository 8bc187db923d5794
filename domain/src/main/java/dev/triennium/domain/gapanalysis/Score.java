package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How items that are counted together stand.
public record Score(Subject subject, Counts counts, @Nullable Double averageMaturity) {

    public enum Level {
        ASSESSMENT,
        STANDARD,
        CHAPTER,
        CLAUSE,
        SITE,
        CHAPTER_AND_SITE
    }

    /// What the items have in common; null where the level does not tell them apart.
    ///
    /// @param chapterClause null also of a theme of controls, which is no clause
    public record Subject(
            @Nullable StandardId standard,
            @Nullable String chapter,
            @Nullable String chapterTitle,
            @Nullable ClauseId chapterClause,
            @Nullable ClauseId clause,
            @Nullable ControlId control,
            @Nullable SiteId site) {}

    /// @param open without an accepted answer
    public record Counts(
            int notAssessed,
            int notApplicable,
            int conforming,
            int minorGaps,
            int majorGaps,
            int open) {

        public int total() {
            return notAssessed + notApplicable + assessed();
        }

        private int assessed() {
            return conforming + minorGaps + majorGaps;
        }
    }

    public Score {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(counts);
    }

    /// The share of the applicable items that conforms; null when nobody has looked at one of them.
    public @Nullable Double conformingShare() {
        var applicable = counts.total() - counts.notApplicable();
        return counts.assessed() == 0 ? null : (double) counts.conforming() / applicable;
    }
}
