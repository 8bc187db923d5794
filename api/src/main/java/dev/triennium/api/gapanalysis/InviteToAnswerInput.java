package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import java.util.List;

record InviteToAnswerInput(AssessmentId assessmentId, List<AssessmentItemId> itemIds) {}
