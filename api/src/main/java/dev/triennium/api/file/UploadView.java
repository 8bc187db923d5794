package dev.triennium.api.file;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.file.Upload;
import dev.triennium.domain.file.UploadPurpose;
import dev.triennium.domain.tenancy.TenantScope;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// The GraphQL type `Upload`.
public record UploadView(
        GlobalId id,
        URI url,
        String purpose,
        List<String> mediaTypes,
        int maximumBytes,
        Instant expiresAt) {

    public static final String TYPE = "Upload";

    static UploadView of(TenantScope scope, Upload upload, UploadPurpose purpose, WebLinks links) {
        var id = GlobalId.of(TYPE, scope.tenant(), upload.id().value());
        return new UploadView(
                id,
                links.to("/uploads/" + id),
                purpose.name(),
                purpose.types().stream().sorted().map(FileType::mediaType).toList(),
                purpose.maxBytes(),
                upload.facts().expiresAt());
    }
}
