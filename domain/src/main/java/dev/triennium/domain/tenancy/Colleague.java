package dev.triennium.domain.tenancy;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody who matters in an organisation's management system, with or without a login. What
/// people are asked for, own or attend points here, and keeps the name when they leave.
///
/// @param person the login; null: there is none
/// @param mergedInto the other record of the same person, which stands for this one; null: it
///     stands for itself
public record Colleague(
        ColleagueId id,
        int version,
        Profile profile,
        @Nullable PersonId person,
        @Nullable ColleagueId mergedInto)
        implements Aggregate<ColleagueId> {

    /// What the register says of somebody.
    ///
    /// @param email where mails go, as long as there is no login
    /// @param function what they do, in words
    /// @param department the department or process that they work in, in words
    /// @param zone null: that of the organisation
    /// @param activeFrom the first day, in the organisation's zone; null: longer than is known
    /// @param activeUntil the last day; null: no end is known
    /// @param daysPerWeek that they have for tasks of plans; null: all of the working week
    public record Profile(
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String function,
            @Nullable String department,
            @Nullable SiteId site,
            Locale locale,
            @Nullable ZoneId zone,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeUntil,
            @Nullable BigDecimal daysPerWeek) {

        private static final BigDecimal WEEK = BigDecimal.valueOf(7);

        /// @throws ValidationException when the last day lies before the first, or a week does not
        ///     have so many days
        public Profile {
            Objects.requireNonNull(givenName);
            Objects.requireNonNull(familyName);
            Objects.requireNonNull(locale);
            if (activeFrom != null && activeUntil != null && activeUntil.isBefore(activeFrom)) {
                throw new ValidationException(
                        "activeUntil", "The last day must not lie before the first.");
            }
            if (daysPerWeek != null
                    && (daysPerWeek.signum() < 0
                            || daysPerWeek.compareTo(WEEK) > 0
                            || daysPerWeek.stripTrailingZeros().scale() > 2)) {
                throw new ValidationException(
                        "daysPerWeek",
                        "The days of a week are a number from 0 to 7 with at most two decimals.");
            }
            daysPerWeek = daysPerWeek == null ? null : daysPerWeek.stripTrailingZeros();
        }

        /// Somebody of whose time nothing is said.
        public Profile(
                String givenName,
                String familyName,
                @Nullable String email,
                @Nullable String function,
                @Nullable String department,
                @Nullable SiteId site,
                Locale locale,
                @Nullable ZoneId zone,
                @Nullable LocalDate activeFrom,
                @Nullable LocalDate activeUntil) {
            this(
                    givenName,
                    familyName,
                    email,
                    function,
                    department,
                    site,
                    locale,
                    zone,
                    activeFrom,
                    activeUntil,
                    null);
        }

        /// Holds the days to a working life, as far as they are new.
        ///
        /// @param before as it was; null: there was none
        /// @param today in the organisation's zone
        /// @throws ValidationException when one lies outside
        public void requireDays(@Nullable Profile before, LocalDate today) {
            if (activeFrom != null && (before == null || !activeFrom.equals(before.activeFrom))) {
                DayRange.WORKED.require("activeFrom", activeFrom, today);
            }
            if (activeUntil != null
                    && (before == null || !activeUntil.equals(before.activeUntil))) {
                DayRange.WORKED.require("activeUntil", activeUntil, today);
            }
        }

        /// The same, with what is not known here and known there.
        Profile or(Profile other) {
            return new Profile(
                    givenName,
                    familyName,
                    email == null ? other.email : email,
                    function == null ? other.function : function,
                    department == null ? other.department : department,
                    site == null ? other.site : site,
                    locale,
                    zone == null ? other.zone : zone,
                    activeFrom,
                    activeUntil,
                    daysPerWeek == null ? other.daysPerWeek : daysPerWeek);
        }

        /// What to call them; the address, where no name is known.
        public String name() {
            var name = (givenName + " " + familyName).strip();
            return name.isEmpty() && email != null ? email : name;
        }
    }

    public Colleague {
        Objects.requireNonNull(id);
        Objects.requireNonNull(profile);
    }

    public String name() {
        return profile.name();
    }

    public boolean isActive(LocalDate today) {
        return (profile.activeFrom() == null || !profile.activeFrom().isAfter(today))
                && (profile.activeUntil() == null || !profile.activeUntil().isBefore(today));
    }

    public boolean isPerson(@Nullable PersonId one) {
        return person != null && person.equals(one);
    }

    /// One that stands for itself.
    public Colleague(ColleagueId id, int version, Profile profile, @Nullable PersonId person) {
        this(id, version, profile, person, null);
    }

    Colleague with(Profile changed, @Nullable PersonId login) {
        return new Colleague(id, version + 1, changed, login, mergedInto);
    }

    /// As it is kept, to lead to the other.
    Colleague mergedInto(Colleague other) {
        return new Colleague(id, version + 1, profile, null, other.id());
    }

    /// With what only the other record knew.
    Colleague with(Colleague other) {
        return with(profile.or(other.profile), person == null ? other.person : person);
    }

    /// What whoever works in the scope may do to it now.
    public List<ColleagueAction> allowedActions(TenantScope scope) {
        return scope.mayChange(Permission.MANAGE_TENANT)
                ? List.of(ColleagueAction.values())
                : List.of();
    }
}
