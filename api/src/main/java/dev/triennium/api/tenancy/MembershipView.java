package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Membership`.
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
        @Nullable FirmId firmStandingInId)
        implements ScopedView {

    static final String TYPE = "Membership";

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
                membership.standingIn());
    }
}
