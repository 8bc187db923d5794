package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.gapanalysis.AssessmentAssigneeView;
import dev.triennium.api.graphql.GlobalId;
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
        GlobalId id,
        ArgumentValue<Boolean> applicable,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> justification,
        @Nullable List<InclusionReason> reasons,
        @Nullable ImplementationState implementationState,
        ArgumentValue<GlobalId> ownerId,
        @Nullable List<@Valid StatementLinkInput> links) {

    StatementControlChange toChange() {
        // Read at once, so that a wrong id is refused by its place in the input.
        var owner =
                ownerId.value() == null
                        ? null
                        : ownerId.value().as(AssessmentAssigneeView.TYPE, PersonId::new);
        return new StatementControlChange(
                id.as(StatementControlView.TYPE, StatementControlId::new),
                current -> applyTo(current, owner));
    }

    private Treatment applyTo(Treatment current, @Nullable PersonId owner) {
        var applies = Patch.optional(applicable, current.applicable());
        return new Treatment(
                applies,
                Patch.optional(justification, current.justification()),
                reasons(current, applies),
                implementationState == null ? current.implementation() : implementationState,
                ownerId.isOmitted() ? current.owner() : owner,
                links == null
                        ? current.links()
                        : links.stream().map(StatementLinkInput::toLink).toList());
    }

    /// Why a control was included is no longer true once it is not.
    private Set<InclusionReason> reasons(Treatment current, @Nullable Boolean applies) {
        if (reasons != null) {
            return Set.copyOf(reasons);
        }
        return Boolean.TRUE.equals(applies) ? current.reasons() : Set.of();
    }
}
