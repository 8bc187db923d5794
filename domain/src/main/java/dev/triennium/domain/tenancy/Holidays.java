package dev.triennium.domain.tenancy;

import java.time.LocalDate;
import java.util.Set;

/// The public holidays of countries and regions.
public interface Holidays {

    /// @param calendar ISO 3166 code of a country or region, such as `DE` or `DE-BY`
    boolean isKnown(String calendar);

    /// A region's holidays are its country's and its own.
    ///
    /// @return none for a calendar that is not known, or a year of which nothing is
    Set<LocalDate> of(String calendar, int year);
}
