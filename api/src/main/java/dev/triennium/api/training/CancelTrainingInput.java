package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.training.TrainingSessionId;

record CancelTrainingInput(
        TrainingSessionId id,
        int expectedVersion,
        @PlainText(max = 2_000, isMultiline = true) String reason) {}
