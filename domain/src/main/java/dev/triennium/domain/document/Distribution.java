package dev.triennium.domain.document;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who reads a document and confirms it, each version anew.
///
/// @param toAll everybody who works there
/// @param departments as the staff register names them, in whatever letters
/// @param days within how many days from when a version takes effect; null: by no certain day
public record Distribution(
        boolean toAll,
        List<String> departments,
        List<ColleagueId> colleagues,
        @Nullable Integer days) {

    public static final Distribution NOBODY = new Distribution(false, List.of(), List.of(), null);

    public static final int MAX_DEPARTMENTS = 50;
    public static final int MAX_COLLEAGUES = 500;

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
