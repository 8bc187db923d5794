package dev.triennium.api.managementsystem;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.standard.StandardView;
import dev.triennium.domain.managementsystem.CreateManagementSystem;
import dev.triennium.domain.standard.StandardId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateManagementSystemInput(
        GlobalId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        List<GlobalId> standardIds) {

    CreateManagementSystem toCommand() {
        return new CreateManagementSystem(
                name,
                standardIds.stream()
                        .map(standard -> standard.as(StandardView.TYPE, StandardId::new))
                        .toList());
    }
}
