package dev.triennium.api.managementreview;

import dev.triennium.domain.managementreview.ReviewAttendee;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ReviewAttendee`.
///
/// @param colleagueId no field of the SDL: what `colleague` is loaded by
record ReviewAttendeeView(
        TenantScope scope, ColleagueId colleagueId, String name, @Nullable String function) {

    static ReviewAttendeeView of(TenantScope scope, ReviewAttendee attendee) {
        return new ReviewAttendeeView(
                scope, attendee.colleague(), attendee.name(), attendee.function());
    }
}
