package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.training.TrainingService.Edit;
import dev.triennium.domain.training.TrainingSession;
import dev.triennium.domain.training.TrainingSessionId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeTrainingInput(
        TrainingSessionId id,
        int expectedVersion,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> endsOn,
        ArgumentValue<@PlainText(max = 200) String> place,
        ArgumentValue<@PlainText(max = 200) String> trainer,
        ArgumentValue<List<ColleagueId>> colleagueIds) {

    Edit applyTo(Edit current) {
        var plan = current.plan();
        return new Edit(
                new TrainingSession.Plan(
                        Patch.required(startsOn, "startsOn", plan.startsOn()),
                        Patch.required(endsOn, "endsOn", plan.endsOn()),
                        Patch.optional(place, plan.place()),
                        Patch.optional(trainer, plan.trainer())),
                Patch.required(colleagueIds, "colleagueIds", current.people()));
    }
}
