package dev.triennium.api.tenantexport;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantexport.TenantExport;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `TenantExport`.
record TenantExportView(
        TenantScope scope,
        PersonId requestedById,
        GlobalId id,
        TenantExport.State state,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable Instant readyAt,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable URI download)
        implements ScopedView {

    static final String TYPE = "TenantExport";

    static TenantExportView of(TenantScope scope, TenantExport export, WebLinks links) {
        var id = GlobalId.of(TYPE, scope.tenant(), export.id().value());
        return switch (export) {
            case TenantExport.Requested _ -> of(scope, export, id, null, null, null);
            case TenantExport.Ready ready ->
                    of(
                            scope,
                            export,
                            id,
                            ready.readyAt(),
                            ready.file(),
                            links.to(TenantExportDownload.path(id)));
        };
    }

    private static TenantExportView of(
            TenantScope scope,
            TenantExport export,
            GlobalId id,
            @Nullable Instant readyAt,
            @Nullable StoredFile file,
            @Nullable URI download) {
        var facts = export.facts();
        return new TenantExportView(
                scope,
                facts.requestedBy(),
                id,
                export.state(),
                facts.requestedAt(),
                facts.expiresAt(),
                readyAt,
                file == null ? null : file.size(),
                file == null ? null : file.sha256(),
                download);
    }
}
