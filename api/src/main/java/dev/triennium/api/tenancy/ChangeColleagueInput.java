package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeColleagueInput(
        ColleagueId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> givenName,
        ArgumentValue<@PlainText(max = 200) String> familyName,
        ArgumentValue<@PlainText(max = EmailAddresses.MAX_LENGTH) String> email,
        ArgumentValue<@PlainText(max = 200) String> function,
        ArgumentValue<@PlainText(max = 200) String> department,
        ArgumentValue<SiteId> siteId,
        ArgumentValue<String> locale,
        ArgumentValue<String> timeZone,
        ArgumentValue<LocalDate> activeFrom,
        ArgumentValue<LocalDate> activeUntil,
        ArgumentValue<Double> daysPerWeek) {

    Colleague.Profile applyTo(Colleague.Profile current) {
        var zone = Patch.optional(timeZone, current.zone() == null ? null : current.zone().getId());
        return new Colleague.Profile(
                Patch.required(givenName, "givenName", current.givenName()),
                Patch.required(familyName, "familyName", current.familyName()),
                Patch.optional(email, current.email()),
                Patch.optional(function, current.function()),
                Patch.optional(department, current.department()),
                Patch.optional(siteId, current.site()),
                Profiles.locale(Patch.required(locale, "locale", current.locale().toLanguageTag())),
                zone == null ? null : Profiles.zone(zone),
                Patch.optional(activeFrom, current.activeFrom()),
                Patch.optional(activeUntil, current.activeUntil()),
                days(current.daysPerWeek()));
    }

    private @Nullable BigDecimal days(@Nullable BigDecimal current) {
        if (daysPerWeek.isOmitted()) {
            return current;
        }
        var days = daysPerWeek.value();
        return days == null ? null : BigDecimal.valueOf(days);
    }
}
