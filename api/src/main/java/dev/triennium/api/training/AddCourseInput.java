package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.Course;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddCourseInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String title,
        @PlainText(max = 4_000, isMultiline = true) @Nullable String description,
        @PlainText(max = 200) @Nullable String provider,
        @Nullable CompetenceId competenceId) {

    Course.Content toContent() {
        return new Course.Content(title, description, provider, competenceId);
    }
}
