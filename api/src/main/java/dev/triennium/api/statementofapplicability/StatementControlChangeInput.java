package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.InclusionReason;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementControlChange;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record StatementControlChangeInput(
        StatementControlId id,
        ArgumentValue<Boolean> applicable,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> justification,
        ArgumentValue<List<InclusionReason>> reasons,
        ArgumentValue<ImplementationState> implementationState,
        ArgumentValue<PersonId> ownerId,
        ArgumentValue<List<@Valid StatementLinkInput>> links) {

    StatementControlChange toChange() {
        return new StatementControlChange(id, this::applyTo);
    }

    private Treatment applyTo(Treatment current) {
        var applies = Patch.optional(applicable, current.applicable());
        return new Treatment(
                applies,
                Patch.optional(justification, current.justification()),
                reasons(current, applies),
                implementationState.isOmitted()
                        ? current.implementation()
                        : implementationState
                                .asOptional()
                                .orElse(ImplementationState.NOT_STARTED),
                Patch.optional(ownerId, current.owner()),
                links.isOmitted()
                        ? current.links()
                        : links.asOptional().orElse(List.of()).stream()
                                .map(StatementLinkInput::toLink)
                                .toList());
    }

    /// Why a control was included is no longer true once it is not.
    private Set<InclusionReason> reasons(Treatment current, @Nullable Boolean applies) {
        if (!reasons.isOmitted()) {
            return Set.copyOf(reasons.asOptional().orElse(List.of()));
        }
        return Boolean.TRUE.equals(applies) ? current.reasons() : Set.of();
    }
}
