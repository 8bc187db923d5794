package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Engagement`.
///
/// @param engagement no field of the SDL: what may be done to it depends on the time
record EngagementView(
        TenantScope scope,
        GlobalId id,
        int version,
        FirmId firmId,
        String services,
        String consent,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable PersonId startedById,
        @Nullable PersonId endedById,
        @Nullable Instant pausedAt,
        @Nullable PersonId pausedById,
        @Nullable String pauseReason,
        Engagement engagement)
        implements ScopedView {

    static final String TYPE = "Engagement";

    /// The GraphQL enum `EngagementAction`.
    enum Action {
        END,
        PAUSE,
        RESUME,
        HAND_OVER,
        NAME_LEAD_CONSULTANT
    }

    static EngagementView of(TenantScope scope, Engagement engagement) {
        var pause = engagement.pause();
        return new EngagementView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), engagement.id().value()),
                engagement.version(),
                engagement.firm(),
                engagement.services(),
                engagement.consent(),
                engagement.startsAt(),
                engagement.endsAt(),
                engagement.startedBy(),
                engagement.endedBy(),
                pause == null ? null : pause.since(),
                pause == null ? null : pause.by(),
                pause == null ? null : pause.reason(),
                engagement);
    }

    /// A firm ends, pauses, hands over and leads its own engagement alone, and resumes none.
    List<Action> allowedActions(Instant now) {
        var actor = scope.firm();
        if (engagement.isOver(now) || (actor != null && !actor.equals(firmId))) {
            return List.of();
        }
        var isPaused = engagement.pause() != null;
        return Stream.of(Action.values())
                .filter(
                        action ->
                                switch (action) {
                                    case END ->
                                            scope.permissions()
                                                    .contains(Permission.MANAGE_ENGAGEMENT);
                                    case PAUSE ->
                                            !isPaused
                                                    && scope.mayChange(
                                                            Permission.MANAGE_ENGAGEMENT);
                                    case RESUME ->
                                            isPaused
                                                    && actor == null
                                                    && scope.mayChange(
                                                            Permission.MANAGE_ENGAGEMENT);
                                    case HAND_OVER -> scope.mayChange(Permission.MANAGE_ENGAGEMENT);
                                    case NAME_LEAD_CONSULTANT ->
                                            actor != null
                                                    && scope.mayChange(
                                                            Permission.MANAGE_ENGAGEMENT);
                                })
                .toList();
    }
}
