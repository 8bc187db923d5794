package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.training.CourseId;
import dev.triennium.domain.training.TrainingService.PlanTraining;
import dev.triennium.domain.training.TrainingSession;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PlanTrainingInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        CourseId courseId,
        LocalDate startsOn,
        LocalDate endsOn,
        @PlainText(max = 200) @Nullable String place,
        @PlainText(max = 200) @Nullable String trainer,
        List<ColleagueId> colleagueIds) {

    PlanTraining toCommand() {
        return new PlanTraining(
                courseId, new TrainingSession.Plan(startsOn, endsOn, place, trainer), colleagueIds);
    }
}
