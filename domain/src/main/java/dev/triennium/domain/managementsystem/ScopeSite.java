package dev.triennium.domain.managementsystem;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A site in scope and who works there.
///
/// @param fullTimeWeek what part time is measured against; null while nobody works part time
/// @param asApproved null in a draft, where the site is as it is now
public record ScopeSite(
        SiteId site,
        @Nullable Duration fullTimeWeek,
        List<PersonnelGroup> personnel,
        @Nullable AsApproved asApproved) {

    static final int MAX_GROUPS = 50;

    private static final Duration LONGEST_WEEK = Duration.ofDays(7);

    /// The site when the scope was approved; what becomes of it later is another version's matter.
    public record AsApproved(String name, String address, int headcount) {

        public AsApproved {
            Objects.requireNonNull(name);
            Objects.requireNonNull(address);
        }

        static AsApproved of(Site site) {
            return new AsApproved(site.name(), site.address(), site.headcount());
        }
    }

    /// A site in a draft.
    public ScopeSite(SiteId site, @Nullable Duration fullTimeWeek, List<PersonnelGroup> personnel) {
        this(site, fullTimeWeek, personnel, null);
    }

    ScopeSite withApproved(@Nullable AsApproved as) {
        return new ScopeSite(site, fullTimeWeek, personnel, as);
    }

    public ScopeSite {
        Objects.requireNonNull(site);
        personnel = List.copyOf(personnel);
        var violations = new ArrayList<Violation>();
        if (personnel.size() > MAX_GROUPS) {
            violations.add(Violation.of("personnel", "A site has at most {0} groups.", MAX_GROUPS));
        }
        if (fullTimeWeek != null && !isWeekly(fullTimeWeek, LONGEST_WEEK)) {
            violations.add(
                    Violation.of(
                            "fullTimeWeek", "A week is given in whole minutes, up to seven days."));
        }
        for (var i = 0; violations.isEmpty() && i < personnel.size(); i++) {
            check(personnel.get(i), fullTimeWeek, "personnel." + i, violations);
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    private static void check(
            PersonnelGroup group,
            @Nullable Duration fullTimeWeek,
            String path,
            List<Violation> violations) {
        var weeklyTime = group.weeklyTime();
        var reduction = group.reduction();
        if (weeklyTime != null && fullTimeWeek == null) {
            violations.add(
                    Violation.of(
                            "fullTimeWeek",
                            "The full-time week is needed where somebody works part time."));
        } else if (weeklyTime != null
                && fullTimeWeek != null
                && !isWeekly(weeklyTime, fullTimeWeek)) {
            violations.add(
                    Violation.of(
                            path + ".weeklyTime",
                            "The time is given in whole minutes, up to the full-time week."));
        } else if (reduction != null
                && (reduction.persons() < 1 || group.effective(fullTimeWeek).signum() < 0)) {
            violations.add(
                    Violation.of(
                            path + ".reduction.persons",
                            "A reduction is of 1 person up to what the group counts for."));
        }
    }

    private static boolean isWeekly(Duration time, Duration most) {
        return time.isPositive()
                && time.compareTo(most) <= 0
                && time.equals(Duration.ofMinutes(time.toMinutes()));
    }

    /// However alike the work is, somebody does it. (What was approved without is kept as it is.)
    ///
    /// @throws ValidationException when a reduction leaves nobody of a group
    void requireSomebodyLeft() {
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < personnel.size(); i++) {
            var group = personnel.get(i);
            if (group.reduction() != null
                    && group.effective(fullTimeWeek).compareTo(BigDecimal.ONE) < 0) {
                violations.add(
                        Violation.of(
                                "personnel." + i + ".reduction.persons",
                                "A reduction leaves at least one person of the group."));
            }
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    public long headcount() {
        return personnel.stream().mapToLong(PersonnelGroup::persons).sum();
    }

    BigDecimal effective() {
        return personnel.stream()
                .map(group -> group.effective(fullTimeWeek))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public EffectivePersonnel effectivePersonnel() {
        return EffectivePersonnel.of(List.of(this));
    }
}
