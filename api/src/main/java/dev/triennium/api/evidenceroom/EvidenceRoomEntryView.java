package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntry;
import dev.triennium.domain.evidenceroom.EvidenceSource;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EvidenceRoomEntry`.
///
/// @param entry no field of the SDL: what other fields are made from
record EvidenceRoomEntryView(
        TenantScope scope,
        EvidenceRoomEntry entry,
        GlobalId id,
        int version,
        EvidenceSource.Kind kind,
        @Nullable String clause,
        @Nullable String remark,
        Instant addedAt)
        implements ScopedView {

    static final String TYPE = "EvidenceRoomEntry";

    /// What can be done to it.
    enum Action {
        REMOVE
    }

    static EvidenceRoomEntryView of(TenantScope scope, EvidenceRoomEntry entry) {
        return new EvidenceRoomEntryView(
                scope,
                entry,
                GlobalId.of(TYPE, scope.tenant(), entry.id().value()),
                entry.version(),
                entry.source().kind(),
                entry.clause(),
                entry.remark(),
                entry.addedAt());
    }
}
