package dev.triennium.api.file;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PrepareUploadInput(
        TenantId tenantId,
        String purpose,
        @PlainText(max = 200) String fileName,
        @Nullable Integer size,
        @PlainText(max = 64) @Nullable String sha256,
        @Nullable UUID idempotencyKey) {

    AnnouncedFile toAnnouncement() {
        return new AnnouncedFile(purpose, fileName, size == null ? null : size.longValue(), sha256);
    }
}
