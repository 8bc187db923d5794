package dev.triennium.api.training;

import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.training.AttendanceResult;
import dev.triennium.domain.training.TrainingService.Result;

/// The GraphQL input `AttendanceResultInput`.
record AttendanceResultInput(ColleagueId colleagueId, AttendanceResult result) {

    Result toResult() {
        return new Result(colleagueId, result);
    }
}
