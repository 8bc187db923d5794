package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.evidenceroom.EvidencePackage;
import dev.triennium.domain.evidenceroom.EvidencePackageId;
import dev.triennium.domain.evidenceroom.EvidenceSource;
import dev.triennium.domain.evidenceroom.PackagedFile;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EvidencePackage`.
///
/// @param facts no field of the SDL: what other fields are made from
record EvidencePackageView(
        TenantScope scope,
        EvidencePackage.Facts facts,
        GlobalId id,
        int version,
        int number,
        EvidencePackage.State state,
        Instant cutOff,
        @Nullable Instant readyAt,
        @Nullable String fileName,
        @Nullable Long size,
        @Nullable String sha256)
        implements ScopedView {

    static final String TYPE = "EvidencePackage";

    static EvidencePackageView of(TenantScope scope, EvidencePackage one, Instant now) {
        return switch (one) {
            case EvidencePackage.Requested _ -> of(scope, one, now, null, null);
            case EvidencePackage.Ready(_, var readyAt, var content) ->
                    of(scope, one, now, readyAt, content);
        };
    }

    private static EvidencePackageView of(
            TenantScope scope,
            EvidencePackage one,
            Instant now,
            @Nullable Instant readyAt,
            EvidencePackage.@Nullable Content content) {
        var facts = one.facts();
        return new EvidencePackageView(
                scope,
                facts,
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                facts.number(),
                one.state(now),
                facts.cutOff(),
                readyAt,
                content == null ? null : content.name(),
                content == null ? null : content.size(),
                content == null ? null : content.sha256());
    }

    /// The GraphQL type `EvidencePackageFile`.
    ///
    /// @param packageId no field of the SDL: what other fields are loaded by
    /// @param file no field of the SDL
    record FileView(
            TenantScope scope,
            EvidencePackageId packageId,
            PackagedFile file,
            int number,
            EvidenceSource.Kind kind,
            String title,
            @Nullable String sourceVersion,
            @Nullable Instant approvedAt,
            @Nullable String clause,
            @Nullable String remark,
            @Nullable String path,
            @Nullable Long size,
            @Nullable String sha256)
            implements ScopedView {

        static FileView of(EvidencePackageView whole, PackagedFile file) {
            var written = file.written();
            return new FileView(
                    whole.scope(),
                    whole.facts().id(),
                    file,
                    file.number(),
                    file.source().kind(),
                    file.title(),
                    file.version(),
                    file.approvedAt(),
                    file.clause(),
                    file.remark(),
                    written == null ? null : written.path(),
                    written == null ? null : written.size(),
                    written == null ? null : written.sha256());
        }
    }
}
