package dev.triennium.domain;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/// Within which days a day that people enter makes sense, whatever else is asked of it. What lies
/// outside is a slip of the pen. Days that a certificate or its body states have no range of their
/// own: they are held against the decision that they follow from.
public enum DayRange {
    /// It happened: not in the future, and not before the first standard that anybody was
    /// certified to.
    HAPPENED(
            _ -> LocalDate.of(1987, 1, 1),
            Message.of("The day must not lie before 1987."),
            today -> today,
            Message.of("The day must not lie in the future.")),
    /// It is agreed with somebody: it may be recorded late, and lies within a cycle from today.
    ARRANGED(
            _ -> LocalDate.of(1987, 1, 1),
            Message.of("The day must not lie before 1987."),
            today -> today.plusYears(3),
            Message.of("The day must lie within three years from today.")),
    /// It is asked for: from today on, and in years that people plan for.
    DUE(
            today -> today,
            Message.of("The day must not lie in the past."),
            today -> today.plusYears(10),
            Message.of("The day must lie within ten years from today.")),
    /// Something holds from that day, or until it: since the first standard that anybody was
    /// certified to, and in years that people plan for.
    VALID(
            _ -> LocalDate.of(1987, 1, 1),
            Message.of("The day must not lie before 1987."),
            today -> today.plusYears(10),
            Message.of("The day must lie within ten years from today.")),
    /// Somebody has access: it may have been agreed some time ago.
    ACCESS(
            today -> today.minusYears(1),
            Message.of("The day must not lie more than a year back."),
            today -> today.plusYears(10),
            Message.of("The day must lie within ten years from today.")),
    /// Somebody works there: within a working life, whose end contracts often name.
    WORKED(
            today -> today.minusYears(70),
            Message.of("The day must not lie more than 70 years back."),
            today -> today.plusYears(70),
            Message.of("The day must lie within 70 years from today."));

    private final UnaryOperator<LocalDate> first;
    private final Message notBefore;
    private final UnaryOperator<LocalDate> last;
    private final Message notAfter;

    DayRange(
            UnaryOperator<LocalDate> first,
            Message notBefore,
            UnaryOperator<LocalDate> last,
            Message notAfter) {
        this.first = first;
        this.notBefore = notBefore;
        this.last = last;
        this.notAfter = notAfter;
    }

    /// @param field the input field that holds the day
    /// @param today the civil date in the organisation's time zone
    /// @throws ValidationException when the day lies outside
    public LocalDate require(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(first.apply(today))) {
            throw new ValidationException(field, notBefore);
        }
        if (day.isAfter(last.apply(today))) {
            throw new ValidationException(field, notAfter);
        }
        return day;
    }
}
