package dev.triennium.api.training;

import dev.triennium.domain.training.TrainingService.Result;
import dev.triennium.domain.training.TrainingSessionId;
import java.util.List;

record RecordTrainingInput(
        TrainingSessionId id, int expectedVersion, List<AttendanceResultInput> results) {

    List<Result> toResults() {
        return results.stream().map(AttendanceResultInput::toResult).toList();
    }
}
