package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Membership`.
///
/// @param membership no field of the SDL: what may be done to it depends on the time
record MembershipView(
        TenantScope scope,
        GlobalId id,
        int version,
        PersonId personId,
        Role role,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable PersonId grantedById,
        @Nullable PersonId endedById,
        @Nullable String endReason,
        @Nullable FirmId firmStandingInId,
        Membership membership)
        implements ScopedView {

    static final String TYPE = "Membership";

    /// The GraphQL enum `MembershipAction`.
    enum Action {
        GRANT_ROLE,
        END,
        CHANGE_VALIDITY
    }

    /// What is over does not change; what may do more than the caller is not theirs to change, but
    /// for a representative whom the firm stands in for.
    List<Action> allowedActions(Instant now) {
        var isRunning = !membership.isOver(now);
        var governs =
                role.isWithin(scope.permissions())
                        || (role == Role.REPRESENTATIVE && scope.firm() != null);
        return Stream.of(Action.values())
                .filter(
                        action ->
                                switch (action) {
                                    case GRANT_ROLE -> scope.mayChange(Permission.MANAGE_PEOPLE);
                                    case END ->
                                            scope.permissions().contains(Permission.MANAGE_PEOPLE)
                                                    && isRunning
                                                    && governs;
                                    case CHANGE_VALIDITY ->
                                            scope.mayChange(Permission.MANAGE_PEOPLE)
                                                    && isRunning
                                                    && governs;
                                })
                .toList();
    }

    static MembershipView of(TenantScope scope, Membership membership) {
        var ending = membership.ending();
        return new MembershipView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), membership.id().value()),
                membership.version(),
                membership.person(),
                membership.role(),
                membership.validFrom(),
                membership.validUntil(),
                membership.grantedBy(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.reason(),
                membership.standingIn(),
                membership);
    }
}
