package dev.triennium.api.statementofapplicability;

import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.standard.StandardView;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.CreateStatement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateStatementOfApplicabilityInput(
        GlobalId tenantId,
        GlobalId standardId,
        @Nullable GlobalId assessmentId,
        @Nullable UUID idempotencyKey) {

    CreateStatement toCommand() {
        return new CreateStatement(
                standardId.as(StandardView.TYPE, StandardId::new),
                assessmentId == null
                        ? null
                        : assessmentId.as(AssessmentView.TYPE, AssessmentId::new));
    }
}
