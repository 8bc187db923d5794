package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AssessmentId;

record CompleteAssessmentInput(AssessmentId id, int expectedVersion) {}
