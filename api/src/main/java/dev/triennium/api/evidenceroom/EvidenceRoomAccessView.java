package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccess;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EvidenceRoomAccess`.
///
/// @param access no field of the SDL: what other fields are made from
record EvidenceRoomAccessView(
        TenantScope scope,
        EvidenceRoomAccess access,
        GlobalId id,
        EvidenceRoomAccess.Kind kind,
        @Nullable String what,
        @Nullable Integer packageNumber,
        Instant at)
        implements ScopedView {

    static final String TYPE = "EvidenceRoomAccess";

    static EvidenceRoomAccessView of(TenantScope scope, EvidenceRoomAccess access) {
        return new EvidenceRoomAccessView(
                scope,
                access,
                GlobalId.of(TYPE, scope.tenant(), access.id().value()),
                access.kind(),
                access.what(),
                access.packageNumber(),
                access.at());
    }
}
