package dev.triennium.domain;

import java.time.LocalDate;

/// The years that a record may speak of. What lies far outside of our time is a slip of the pen,
/// whatever it is the day of.
public final class CivilYears {

    public static final int FIRST = 1900;
    public static final int LAST = 2200;

    public static final Message EXPECTED =
            Message.of("The day must lie in the years {0,number,0} to {1,number,0}.", FIRST, LAST);

    private CivilYears() {}

    public static boolean include(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }
}
