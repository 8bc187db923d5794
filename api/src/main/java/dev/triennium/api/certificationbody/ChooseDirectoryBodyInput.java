package dev.triennium.api.certificationbody;

import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ChooseDirectoryBodyInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        DirectoryBodyId directoryBodyId,
        boolean confirmDuplicate) {}
