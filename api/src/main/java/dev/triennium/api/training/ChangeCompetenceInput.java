package dev.triennium.api.training;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceId;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record ChangeCompetenceInput(
        CompetenceId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> name,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> description,
        ArgumentValue<Integer> validMonths,
        ArgumentValue<Boolean> isCritical,
        ArgumentValue<List<@PlainText(max = 200) String>> functions) {

    Competence.Content applyTo(Competence.Content current) {
        return new Competence.Content(
                Patch.required(name, "name", current.name()),
                Patch.optional(description, current.description()),
                Patch.optional(validMonths, current.validMonths()),
                Patch.required(isCritical, "isCritical", current.isCritical()),
                Patch.required(functions, "functions", current.functions()));
    }
}
