package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementGroupChange;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.graphql.data.ArgumentValue;

record StatementGroupChangeInput(
        @PlainText(max = 16) String numbersBelow,
        ArgumentValue<Boolean> applicable,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> justification,
        ArgumentValue<List<@Valid StatementReasonInput>> reasons) {

    StatementGroupChange toChange() {
        return new StatementGroupChange(numbersBelow, this::applyTo);
    }

    private Treatment applyTo(Treatment current) {
        var applies = Patch.optional(applicable, current.applicable());
        return new Treatment(
                applies,
                Patch.optional(justification, current.justification()),
                StatementControlChangeInput.reasons(reasons, current, applies),
                current.implementation(),
                current.owner(),
                current.links());
    }
}
