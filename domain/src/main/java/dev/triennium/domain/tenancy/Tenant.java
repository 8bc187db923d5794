package dev.triennium.domain.tenancy;

import dev.triennium.domain.archive.Archivable;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.change.Aggregate;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A client organisation. It owns its data, whoever consults for it.
public record Tenant(TenantId id, int version, Profile profile, Standing standing)
        implements Aggregate<TenantId>, Archivable<Tenant> {

    /// What the organisation says about itself.
    ///
    /// @param zone in which its civil dates are meant
    /// @param locale the language of documents and of mails to people without one of their own
    /// @param headcount people who work under the organisation's control, all sites and shifts
    /// @param workingDays the days of its working week
    /// @param holidayCalendar ISO 3166 code of the country or region whose holidays apply
    public record Profile(
            String name,
            ZoneId zone,
            Locale locale,
            int headcount,
            Set<DayOfWeek> workingDays,
            @Nullable String holidayCalendar) {

        public Profile {
            Objects.requireNonNull(name);
            Objects.requireNonNull(zone);
            Objects.requireNonNull(locale);
            workingDays =
                    workingDays.isEmpty()
                            ? Set.of()
                            : Collections.unmodifiableSet(EnumSet.copyOf(workingDays));
        }
    }

    public Tenant {
        Objects.requireNonNull(id);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(standing);
    }

    public Tenant with(Profile changed) {
        return new Tenant(id, version + 1, changed, standing);
    }

    @Override
    public Tenant withStanding(Standing changed) {
        return new Tenant(id, version + 1, profile, changed);
    }
}
