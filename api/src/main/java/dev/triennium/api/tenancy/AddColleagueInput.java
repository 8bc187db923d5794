package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.tenancy.AddColleague;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddColleagueInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String givenName,
        @PlainText(max = 200) String familyName,
        @PlainText(max = EmailAddresses.MAX_LENGTH) @Nullable String email,
        @PlainText(max = 200) @Nullable String function,
        @PlainText(max = 200) @Nullable String department,
        @Nullable SiteId siteId,
        String locale,
        @Nullable String timeZone,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        @Nullable Double daysPerWeek,
        boolean confirmDuplicate) {

    AddColleague toCommand() {
        return new AddColleague(
                new Colleague.Profile(
                        givenName,
                        familyName,
                        email,
                        function,
                        department,
                        siteId,
                        Profiles.locale(locale),
                        timeZone == null ? null : Profiles.zone(timeZone),
                        activeFrom,
                        activeUntil,
                        daysPerWeek == null ? null : BigDecimal.valueOf(daysPerWeek)),
                confirmDuplicate);
    }
}
