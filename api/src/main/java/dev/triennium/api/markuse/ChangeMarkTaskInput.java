package dev.triennium.api.markuse;

import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.markuse.MarkTaskId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeMarkTaskInput(
        MarkTaskId id,
        int expectedVersion,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> dueOn) {

    @Nullable ColleagueId owner(@Nullable ColleagueId current) {
        return Patch.optional(ownerId, current);
    }

    LocalDate day(LocalDate current) {
        return Patch.required(dueOn, "dueOn", current);
    }
}
