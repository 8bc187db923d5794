package dev.triennium.domain.tenancy;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Working days that all organisations have alike.
public final class TestWorkingDays {

    public static final Set<DayOfWeek> EACH_DAY =
            Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));

    public static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private TestWorkingDays() {}

    public static WorkingCalendars calendars(Set<DayOfWeek> week, String... holidays) {
        var days = Stream.of(holidays).map(LocalDate::parse).collect(Collectors.toSet());
        return new WorkingCalendars(new Alike(profile(week, "DE")), new Same(days));
    }

    static Tenant.Profile profile(Set<DayOfWeek> week, @Nullable String holidayCalendar) {
        return new Tenant.Profile(
                "Alder", ZoneOffset.UTC, Locale.ENGLISH, 10, week, holidayCalendar);
    }

    /// Holidays of Germany and no other country.
    private record Same(Set<LocalDate> days) implements Holidays {

        @Override
        public boolean isKnown(String calendar) {
            return calendar.equals("DE");
        }

        @Override
        public Set<LocalDate> of(String calendar, int year) {
            return isKnown(calendar) ? days : Set.of();
        }
    }

    private record Alike(Tenant.Profile profile) implements TenantRepository {

        @Override
        public Optional<Tenant> find(TenantScope scope, TenantId id) {
            return Optional.of(new Tenant(id, 1, profile, Standing.inUse()));
        }

        @Override
        public Map<TenantId, Tenant> list(TenantScopes scopes) {
            var found = new HashMap<TenantId, Tenant>();
            scopes.tenants()
                    .forEach(id -> found.put(id, new Tenant(id, 1, profile, Standing.inUse())));
            return found;
        }

        @Override
        public Page<Tenant> pageAccessible(
                PortfolioScope scope, ArchivedFilter archived, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<TenantId> findAccessible(PortfolioScope scope, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean hasBeenClosed(TenantScope scope) {
            return false;
        }

        @Override
        public void lock(TenantScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void insert(TenantScope scope, Tenant tenant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(TenantScope scope, Tenant tenant, int expectedVersion) {
            throw new UnsupportedOperationException();
        }
    }
}
