package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuest;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EvidenceRoomGuest`.
///
/// @param guest no field of the SDL: what other fields are made from
record EvidenceRoomGuestView(
        TenantScope scope,
        EvidenceRoomGuest guest,
        GlobalId id,
        int version,
        String name,
        String email,
        String locale,
        Instant sentAt,
        @Nullable Instant revokedAt)
        implements ScopedView {

    static final String TYPE = "EvidenceRoomGuest";

    static EvidenceRoomGuestView of(TenantScope scope, EvidenceRoomGuest guest) {
        var reader = guest.reader();
        var revocation = guest.revocation();
        return new EvidenceRoomGuestView(
                scope,
                guest,
                GlobalId.of(TYPE, scope.tenant(), guest.id().value()),
                guest.version(),
                reader.name(),
                reader.address(),
                reader.locale().toLanguageTag(),
                guest.sending().at(),
                revocation == null ? null : revocation.at());
    }
}
