package dev.triennium.api.document;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.document.DocumentFolderService;
import dev.triennium.domain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateDocumentFolderInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        @Nullable DocumentFolderId parentId) {
    DocumentFolderService.CreateFolder toCommand() {
        return new DocumentFolderService.CreateFolder(name, parentId);
    }
}
