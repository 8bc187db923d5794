package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.CreateDocument;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentContent.Markdown;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateDocumentInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        DocumentKind kind,
        @Nullable DocumentFolderId folderId,
        @PlainText(max = 200) String title,
        @PlainText(max = 40) @Nullable String number,
        ColleagueId ownerId,
        Classification classification,
        String language,
        @Min(1) @Max(60) @Nullable Integer reviewMonths,
        List<ClauseId> clauseIds,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String changelog,
        @PlainText(max = Markdown.MAX_LENGTH, isMultiline = true) @Nullable String text,
        @Nullable UploadId uploadId) {
    CreateDocument toCommand() {
        return new CreateDocument(
                new Document.Description(
                        kind,
                        folderId,
                        title,
                        number,
                        ownerId,
                        classification,
                        DocumentInputs.language(language),
                        reviewMonths),
                clauseIds,
                changelog == null ? "" : changelog,
                DocumentInputs.content(text, uploadId));
    }
}
