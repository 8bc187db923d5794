package dev.triennium.domain.document;

import dev.triennium.domain.document.DocumentVersion.Publication;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who reads a document and confirms it, each version anew.
///
/// @param toAll everybody who works there
/// @param departments as the staff register names them, in whatever letters
/// @param days within how many days from when a version takes effect, from when this was said last,
///     or from the reader's first day, whichever is latest; null: by no certain day
/// @param saidOn null: before that was kept
public record Distribution(
        boolean toAll,
        List<String> departments,
        List<ColleagueId> colleagues,
        @Nullable Integer days,
        @Nullable LocalDate saidOn) {

    public static final Distribution NOBODY = new Distribution(false, List.of(), List.of(), null);

    public static final int MAX_DEPARTMENTS = 50;
    public static final int MAX_COLLEAGUES = 500;

    /// As it is to be.
    public Distribution(
            boolean toAll,
            List<String> departments,
            List<ColleagueId> colleagues,
            @Nullable Integer days) {
        this(toAll, departments, colleagues, days, null);
    }

    public Distribution {
        departments = List.copyOf(departments);
        colleagues = List.copyOf(colleagues);
        if (departments.size() > MAX_DEPARTMENTS) {
            throw new ValidationException(
                    "departments", "At most {0} departments are named.", MAX_DEPARTMENTS);
        }
        if (colleagues.size() > MAX_COLLEAGUES) {
            throw new ValidationException(
                    "colleagueIds",
                    "At most {0} colleagues are named; a department or all reaches more.",
                    MAX_COLLEAGUES);
        }
        var named = new HashSet<ColleagueId>();
        for (var index = 0; index < colleagues.size(); index++) {
            if (!named.add(colleagues.get(index))) {
                throw new ValidationException(
                        "colleagueIds." + index, "The colleague is named twice.");
            }
        }
    }

    Distribution saidOn(LocalDate day) {
        return new Distribution(toAll, departments, colleagues, days, day);
    }

    /// Whether it says the same, whenever that was.
    boolean isSame(Distribution other) {
        return new Distribution(toAll, departments, colleagues, days, other.saidOn).equals(other);
    }

    /// By when the colleague confirms what was published; null: by no certain day.
    @Nullable LocalDate dueOn(Publication publication, Colleague colleague) {
        return days == null
                ? null
                : latest(
                                latest(publication.effectiveOn(), saidOn),
                                colleague.profile().activeFrom())
                        .plusDays(days);
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    public boolean isTo(Colleague colleague) {
        var department = colleague.profile().department();
        return toAll
                || colleagues.contains(colleague.id())
                || (department != null
                        && departments.stream().anyMatch(one -> isSame(one, department)));
    }

    private static boolean isSame(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
