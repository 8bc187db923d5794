package dev.triennium.api.managementsystem;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.managementsystem.CreateManagementSystem;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateManagementSystemInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        List<StandardId> standardIds) {

    CreateManagementSystem toCommand() {
        return new CreateManagementSystem(name, standardIds);
    }
}
