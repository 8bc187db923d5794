package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.identity.PersonId;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AssignAssessmentItemsInput(
        GlobalId assessmentId,
        @Size(min = 1, max = 250) List<AssessmentItemVersionInput> items,
        @Nullable GlobalId assigneeId,
        @Nullable LocalDate dueOn) {

    AssessmentId assessment() {
        return assessmentId.as(AssessmentView.TYPE, AssessmentId::new);
    }

    @Nullable PersonId assignee() {
        return assigneeId == null
                ? null
                : assigneeId.as(AssessmentAssigneeView.TYPE, PersonId::new);
    }
}
