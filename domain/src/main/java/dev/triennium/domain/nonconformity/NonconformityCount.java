package dev.triennium.domain.nonconformity;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How many nonconformities have one thing in common.
///
/// @param all without those that were taken back
/// @param oldestOpenOn the day on which the oldest open one was found; null: none is open
/// @param daysToClose how long it took on average; null: none is closed
public record NonconformityCount(
        Group of,
        int all,
        int open,
        int overdue,
        @Nullable LocalDate oldestOpenOn,
        @Nullable Double daysToClose) {

    /// Of one dimension, those with the most nonconformities.
    public static final int MAX = 100;

    /// What they have in common; all but one is null, and all where there is none.
    public record Group(
            @Nullable ClauseId clause,
            @Nullable String processName,
            @Nullable SiteId site,
            @Nullable NonconformitySource source,
            @Nullable NonconformityGrade grade,
            NonconformityProgress.@Nullable State state) {}

    public NonconformityCount {
        Objects.requireNonNull(of);
    }
}
