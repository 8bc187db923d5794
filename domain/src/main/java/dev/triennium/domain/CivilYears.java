package dev.triennium.domain;

import java.time.LocalDate;

/// The years that a record may speak of. What lies far outside of our time is a slip of the pen,
/// whatever it is the day of.
public final class CivilYears {

    public static final int FIRST = 1900;
    public static final int LAST = 2200;

    public static final String EXPECTED = "Must lie in the years " + FIRST + " to " + LAST;

    private CivilYears() {}

    public static boolean include(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }
}
