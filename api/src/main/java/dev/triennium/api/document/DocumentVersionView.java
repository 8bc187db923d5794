package dev.triennium.api.document;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.document.DocumentContent;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.document.VersionHead;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `DocumentVersion`.
///
/// @param head no field of the SDL: what other fields are made from
public record DocumentVersionView(
        TenantScope scope,
        VersionHead head,
        GlobalId id,
        String number,
        int major,
        int minor,
        DocumentVersion.State state,
        String changelog,
        @Nullable FileView file,
        @Nullable String sha256,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate reviewDueOn,
        @Nullable LocalDate obsoleteOn)
        implements ScopedView {

    public static final String TYPE = "DocumentVersion";

    /// The GraphQL type `DocumentFile`.
    record FileView(String fileName, String mediaType, double size) {

        static FileView of(DocumentContent.Uploaded file) {
            return new FileView(file.fileName(), file.type().mediaType(), file.size());
        }
    }

    static DocumentVersionView of(TenantScope scope, VersionHead head) {
        var publication = head.publication();
        return new DocumentVersionView(
                scope,
                head,
                GlobalId.of(TYPE, scope.tenant(), head.id().value()),
                head.number().toString(),
                head.number().major(),
                head.number().minor(),
                head.state(),
                head.changelog(),
                head.file() == null ? null : FileView.of(head.file()),
                head.sha256(),
                head.approvedAt(),
                publication == null ? null : publication.publishedAt(),
                publication == null ? null : publication.effectiveOn(),
                publication == null ? null : publication.reviewedOn(),
                publication == null ? null : publication.reviewDueOn(),
                head.obsoleteOn());
    }
}
