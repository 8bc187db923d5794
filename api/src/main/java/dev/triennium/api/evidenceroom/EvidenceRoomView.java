package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.domain.evidenceroom.EvidenceRoom;
import dev.triennium.domain.evidenceroom.EvidenceRoomAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EvidenceRoom`.
///
/// @param room no field of the SDL: what other fields are made from
record EvidenceRoomView(
        TenantScope scope,
        EvidenceRoom room,
        GlobalId id,
        int version,
        String title,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable String note,
        Instant createdAt,
        @Nullable RegisterClosureView closure,
        List<EvidenceRoomAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "EvidenceRoom";

    static EvidenceRoomView of(TenantScope scope, EvidenceRoom room) {
        var content = room.content();
        var closure = room.closure();
        return new EvidenceRoomView(
                scope,
                room,
                GlobalId.of(TYPE, scope.tenant(), room.id().value()),
                room.version(),
                content.title(),
                content.opensOn(),
                content.closesOn(),
                content.note(),
                room.createdAt(),
                closure == null ? null : RegisterClosureView.of(closure),
                room.allowedActions(scope));
    }
}
