package dev.triennium.api.gapanalysis;

import dev.triennium.domain.gapanalysis.AssessmentId;

record ArchiveAssessmentInput(AssessmentId id, int expectedVersion) {}
