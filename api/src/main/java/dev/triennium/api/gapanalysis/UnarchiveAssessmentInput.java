package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AssessmentId;

record UnarchiveAssessmentInput(AssessmentId id, int expectedVersion) {}
