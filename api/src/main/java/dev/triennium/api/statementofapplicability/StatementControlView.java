package dev.triennium.api.statementofapplicability;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.statementofapplicability.ImplementationState;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementLink;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementReason;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `StatementControl`.
///
/// @param statementId no field of the SDL: what `statement` is loaded by
/// @param ownerId no field of the SDL: what `owner` is read by
public record StatementControlView(
        TenantScope scope,
        StatementOfApplicabilityId statementId,
        GlobalId id,
        String number,
        @Nullable Boolean applicable,
        @Nullable String justification,
        List<StatementReason> reasons,
        boolean justified,
        ImplementationState implementationState,
        List<StatementLink> links,
        @Nullable ColleagueId ownerId,
        Origin.@Nullable Own own,
        @Nullable ControlId controlId)
        implements ScopedView {

    public static final String TYPE = "StatementControl";

    public static StatementControlView of(TenantScope scope, StatementControl control) {
        var treatment = control.treatment();
        return new StatementControlView(
                scope,
                control.statement(),
                GlobalId.of(TYPE, scope.tenant(), control.id().value()),
                control.number().value(),
                treatment.applicable(),
                treatment.justification(),
                treatment.reasons(),
                treatment.isJustified(),
                treatment.implementation(),
                treatment.links(),
                treatment.owner(),
                own(control),
                annexControl(control));
    }

    private static Origin.@Nullable Own own(StatementControl control) {
        return switch (control.origin()) {
            case Origin.Annex _ -> null;
            case Origin.Own own -> own;
        };
    }

    private static @Nullable ControlId annexControl(StatementControl control) {
        return switch (control.origin()) {
            case Origin.Annex(var id) -> id;
            case Origin.Own _ -> null;
        };
    }
}
