package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Colleague`.
///
/// @param colleague no field of the SDL: what other fields are made from
public record ColleagueView(
        TenantScope scope,
        Colleague colleague,
        GlobalId id,
        int version,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String function,
        @Nullable String department,
        String locale,
        @Nullable String timeZone,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        @Nullable Double daysPerWeek,
        List<ColleagueAction> allowedActions)
        implements ScopedView {

    public static final String TYPE = "Colleague";

    public static ColleagueView of(TenantScope scope, Colleague colleague) {
        var profile = colleague.profile();
        return new ColleagueView(
                scope,
                colleague,
                GlobalId.of(TYPE, scope.tenant(), colleague.id().value()),
                colleague.version(),
                profile.givenName(),
                profile.familyName(),
                profile.email(),
                profile.function(),
                profile.department(),
                profile.locale().toLanguageTag(),
                profile.zone() == null ? null : profile.zone().getId(),
                profile.activeFrom(),
                profile.activeUntil(),
                profile.daysPerWeek() == null ? null : profile.daysPerWeek().doubleValue(),
                colleague.allowedActions(scope));
    }
}
