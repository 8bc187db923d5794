package dev.triennium.api.gapanalysis;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.gapanalysis.AssessmentTurn;

record RequestAssessmentItemChangesInput(
        GlobalId id,
        int expectedVersion,
        @PlainText(max = AssessmentTurn.MAX_COMMENT_LENGTH, isMultiline = true) String comment) {}
