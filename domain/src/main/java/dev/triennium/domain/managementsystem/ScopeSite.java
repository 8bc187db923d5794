package dev.triennium.domain.managementsystem;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
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
public record ScopeSite(
        SiteId site, @Nullable Duration fullTimeWeek, List<PersonnelGroup> personnel) {

    static final int MAX_GROUPS = 50;

    private static final Duration LONGEST_WEEK = Duration.ofDays(7);

    public ScopeSite {
        Objects.requireNonNull(site);
        personnel = List.copyOf(personnel);
        var violations = new ArrayList<Violation>();
        if (personnel.size() > MAX_GROUPS) {
            violations.add(Violation.of("personnel", "has at most " + MAX_GROUPS + " groups"));
        }
        if (fullTimeWeek != null && !isWeekly(fullTimeWeek, LONGEST_WEEK)) {
            violations.add(Violation.of("fullTimeWeek", "must be whole minutes, up to seven days"));
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
                    Violation.of("fullTimeWeek", "must be given where somebody works part time"));
        } else if (weeklyTime != null
                && fullTimeWeek != null
                && !isWeekly(weeklyTime, fullTimeWeek)) {
            violations.add(
                    Violation.of(
                            path + ".weeklyTime",
                            "must be whole minutes, up to the full-time week"));
        } else if (reduction != null
                && (reduction.persons() < 1 || group.effective(fullTimeWeek).signum() < 0)) {
            violations.add(
                    Violation.of(
                            path + ".reduction.persons",
                            "must be from 1 to what the group counts for"));
        }
    }

    private static boolean isWeekly(Duration time, Duration most) {
        return time.isPositive()
                && time.compareTo(most) <= 0
                && time.equals(Duration.ofMinutes(time.toMinutes()));
    }

    long headcount() {
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
