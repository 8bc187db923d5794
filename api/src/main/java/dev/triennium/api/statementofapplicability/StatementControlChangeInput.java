package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementControlChange;
import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementReason;
import dev.triennium.domain.tenancy.ColleagueId;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record StatementControlChangeInput(
        StatementControlId id,
        ArgumentValue<Boolean> applicable,
        ArgumentValue<@PlainText(max = 4_000, isMultiline = true) String> justification,
        ArgumentValue<List<@Valid StatementReasonInput>> reasons,
        ArgumentValue<ImplementationState> implementationState,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<List<@Valid StatementLinkInput>> links,
        @Valid @Nullable OwnControlChangeInput own) {

    StatementControlChange toChange(String field) {
        return new StatementControlChange(id, current -> applyTo(current, field + ".own"));
    }

    private StatementControl applyTo(StatementControl current, String field) {
        return new StatementControl(
                current.id(),
                current.statement(),
                own == null ? current.origin() : own.applyTo(current.origin(), field),
                current.ordinal(),
                own == null ? current.number() : own.number(current.number(), field + ".number"),
                applyTo(current.treatment()));
    }

    private Treatment applyTo(Treatment current) {
        var applies = Patch.optional(applicable, current.applicable());
        return new Treatment(
                applies,
                Patch.optional(justification, current.justification()),
                reasons(reasons, current, applies),
                implementationState.isOmitted()
                        ? current.implementation()
                        : implementationState.asOptional().orElse(ImplementationState.NOT_STARTED),
                Patch.optional(ownerId, current.owner()),
                links.isOmitted()
                        ? current.links()
                        : links.asOptional().orElse(List.of()).stream()
                                .map(StatementLinkInput::toLink)
                                .toList());
    }

    /// Why a control was included is no longer true once it is not.
    static List<StatementReason> reasons(
            ArgumentValue<List<StatementReasonInput>> given,
            Treatment current,
            @Nullable Boolean applies) {
        if (!given.isOmitted()) {
            return given.asOptional().orElse(List.of()).stream()
                    .map(StatementReasonInput::toReason)
                    .toList();
        }
        return Boolean.TRUE.equals(applies) ? current.reasons() : List.of();
    }
}
