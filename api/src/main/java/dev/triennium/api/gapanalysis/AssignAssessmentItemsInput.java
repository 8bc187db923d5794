package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AssignAssessmentItemsInput(
        AssessmentId assessmentId,
        @Size(min = 1, max = 250) List<AssessmentItemVersionInput> items,
        @Nullable ColleagueId assigneeId,
        @Nullable LocalDate dueOn) {}
