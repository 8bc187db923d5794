package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import org.jspecify.annotations.Nullable;

record SubmitAssessmentItemInput(
        AssessmentItemId id,
        int expectedVersion,
        @PlainText(max = AssessmentTurn.MAX_COMMENT_LENGTH, isMultiline = true)
                @Nullable String comment) {}
