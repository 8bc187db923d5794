package dev.triennium.domain.tenancy;

import org.jspecify.annotations.Nullable;

/// What a list of colleagues is narrowed to; null: not narrowed.
///
/// @param active whether they work there today
/// @param department in whatever letters
/// @param text words with which a name or the address begins, each of them
public record ColleagueFilter(
        @Nullable Boolean active,
        @Nullable SiteId site,
        @Nullable String department,
        @Nullable String text) {

    public static final ColleagueFilter ALL = new ColleagueFilter(null, null, null, null);
}
