package dev.triennium.api.evidence;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidence.EvidenceContent;
import dev.triennium.domain.evidence.EvidenceRevision;
import dev.triennium.domain.evidence.Validity;
import dev.triennium.domain.file.KeptFileId;
import dev.triennium.domain.tenancy.TenantScope;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EvidenceRevision`.
///
/// @param revision no field of the SDL: what other fields are made from
record EvidenceRevisionView(
        TenantScope scope,
        EvidenceRevision revision,
        GlobalId id,
        int number,
        @Nullable URI url,
        Validity validity,
        @Nullable String note,
        Instant addedAt)
        implements ScopedView {

    static final String TYPE = "EvidenceRevision";

    static EvidenceRevisionView of(TenantScope scope, EvidenceRevision revision) {
        return new EvidenceRevisionView(
                scope,
                revision,
                GlobalId.of(TYPE, scope.tenant(), revision.id().value()),
                revision.number(),
                switch (revision.content()) {
                    case EvidenceContent.OfLink(var url) -> url;
                    case EvidenceContent.OfFile _ -> null;
                },
                revision.validity(),
                revision.note(),
                revision.addedAt());
    }

    /// The GraphQL type `EvidenceFile`.
    ///
    /// @param file no field of the SDL: what `missingSince` is read by
    record EvidenceFileView(
            TenantScope scope,
            KeptFileId file,
            String name,
            String mediaType,
            long size,
            String sha256,
            URI download,
            GlobalId revision) {}
}
