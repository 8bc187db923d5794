package dev.triennium.api.participation;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ParticipationLink`.
///
/// @param link no field of the SDL: what other fields are made from
public record ParticipationLinkView(
        TenantScope scope,
        ParticipationLink link,
        GlobalId id,
        int version,
        ParticipationLink.State state,
        String act,
        String email,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant settledAt)
        implements ScopedView {

    static final String TYPE = "ParticipationLink";

    public static ParticipationLinkView of(TenantScope scope, ParticipationLink link, Instant now) {
        var sending = link.sending();
        return new ParticipationLinkView(
                scope,
                link,
                GlobalId.of(TYPE, scope.tenant(), link.id().value()),
                link.version(),
                link.state(now),
                link.act(),
                sending.address(),
                sending.at(),
                sending.until(),
                link.settledAt());
    }
}
