package dev.triennium.api.file;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.file.Upload;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.tenancy.TenantScope;
import java.net.URI;
import java.time.Instant;

/// The GraphQL type `Upload`.
public record UploadView(GlobalId id, URI url, int maximumBytes, Instant expiresAt) {

    public static final String TYPE = "Upload";

    static UploadView of(TenantScope scope, Upload upload, WebLinks links) {
        var id = GlobalId.of(TYPE, scope.tenant(), upload.id().value());
        return new UploadView(
                id,
                links.to("/uploads/" + id),
                UploadService.MAX_BYTES,
                upload.facts().expiresAt());
    }
}
