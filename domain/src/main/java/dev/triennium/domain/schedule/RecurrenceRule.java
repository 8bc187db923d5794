package dev.triennium.domain.schedule;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// On which days something happens again: an RRULE of RFC 5545, of which we know what people plan
/// by. It says days, no times of day, so that no clock that is put forward or back moves one.
///
/// @param text without `RRULE:`, in upper case
public record RecurrenceRule(String text) {

    private static final String NUMBERS = "%1$s(?:,%1$s)*";
    private static final String MONTH = "(?:[1-9]|1[0-2])";
    private static final String MONTH_DAY = "-?(?:[1-9]|[12]\\d|3[01])";
    private static final String WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)";
    private static final String WEEKDAYS = NUMBERS.formatted(WEEKDAY);
    private static final String WEEKDAYS_OF_MONTH = NUMBERS.formatted("(?:-?[1-5])?" + WEEKDAY);

    private static final Map<String, Pattern> PARTS =
            Map.of(
                    "FREQ", Pattern.compile("DAILY|WEEKLY|MONTHLY|YEARLY"),
                    "INTERVAL", Pattern.compile("[1-9]\\d{0,2}"),
                    "COUNT", Pattern.compile("[1-9]\\d{0,3}"),
                    "UNTIL", Pattern.compile("\\d{8}"),
                    "WKST", Pattern.compile(WEEKDAY),
                    "BYMONTH", Pattern.compile(NUMBERS.formatted(MONTH)),
                    "BYMONTHDAY", Pattern.compile(NUMBERS.formatted(MONTH_DAY)),
                    "BYDAY", Pattern.compile(WEEKDAYS_OF_MONTH),
                    "BYSETPOS", Pattern.compile("-?[1-9]\\d?"));

    private static final Set<String> SHORTER_THAN_A_DAY =
            Set.of(
                    "FREQ=HOURLY",
                    "FREQ=MINUTELY",
                    "FREQ=SECONDLY",
                    "BYHOUR",
                    "BYMINUTE",
                    "BYSECOND");

    /// @param field the input field that holds the rule
    /// @throws ValidationException when it has not the form, or means times of day
    public static RecurrenceRule parse(String field, String text) {
        var rule = text.strip().toUpperCase(Locale.ROOT);
        for (var part : rule.split(";", -1)) {
            if (SHORTER_THAN_A_DAY.contains(part)
                    || SHORTER_THAN_A_DAY.contains(part.split("=", 2)[0])) {
                throw new ValidationException(field, "Nothing recurs more often than once a day.");
            }
        }
        if (!isKnown(rule)) {
            throw new ValidationException(
                    field,
                    "This is not a rule of RFC 5545 that we know, such as"
                            + " FREQ=MONTHLY;INTERVAL=3.");
        }
        if (parts(rule).keySet().containsAll(Set.of("COUNT", "UNTIL"))) {
            throw new ValidationException(
                    field, "A series ends by COUNT or by UNTIL, and not by both.");
        }
        return new RecurrenceRule(rule);
    }

    /// @throws IllegalArgumentException when it has not the form
    public RecurrenceRule {
        if (!isKnown(text)) {
            throw new IllegalArgumentException("No rule that we know");
        }
    }

    /// Rules of templates have no end: what is made of them does.
    public boolean hasEnd() {
        var parts = parts(text);
        return parts.containsKey("COUNT") || parts.containsKey("UNTIL");
    }

    /// The same to the day, which is the last that can be one of its days.
    ///
    /// @throws IllegalStateException when it has an end
    public RecurrenceRule until(LocalDate last) {
        if (hasEnd()) {
            throw new IllegalStateException("It has an end");
        }
        return new RecurrenceRule(text + ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(last));
    }

    /// The same without its end.
    public RecurrenceRule withoutEnd() {
        return new RecurrenceRule(
                Stream.of(text.split(";", -1))
                        .filter(part -> !part.startsWith("COUNT=") && !part.startsWith("UNTIL="))
                        .collect(Collectors.joining(";")));
    }

    /// From one time to the next, as far as the rule names no days.
    public Period interval() {
        var parts = parts(text);
        var every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        return switch (frequency(parts)) {
            case "DAILY" -> Period.ofDays(every);
            case "WEEKLY" -> Period.ofWeeks(every);
            case "MONTHLY" -> Period.ofMonths(every);
            default -> Period.ofYears(every);
        };
    }

    /// The same for a series that begins on the day. Months in which it lacks take their last day
    /// instead; RFC 5545 leaves them out.
    public RecurrenceRule from(LocalDate first) {
        var parts = parts(text);
        if (first.getDayOfMonth() <= 28
                || parts.containsKey("BYMONTHDAY")
                || parts.containsKey("BYDAY")) {
            return this;
        }
        var days =
                switch (first.getDayOfMonth()) {
                    case 29 -> "28,29";
                    case 30 -> "28,29,30";
                    default -> "28,29,30,31";
                };
        return switch (frequency(parts)) {
            case "MONTHLY" -> new RecurrenceRule(text + ";BYMONTHDAY=" + days + ";BYSETPOS=-1");
            case "YEARLY" ->
                    first.getMonthValue() == 2 && !parts.containsKey("BYMONTH")
                            ? new RecurrenceRule(
                                    text + ";BYMONTH=2;BYMONTHDAY=" + days + ";BYSETPOS=-1")
                            : this;
            default -> this;
        };
    }

    private static boolean isKnown(String rule) {
        var parts = parts(rule);
        if (parts.size() < rule.split(";", -1).length || !parts.containsKey("FREQ")) {
            return false;
        }
        for (var part : parts.entrySet()) {
            var form = PARTS.get(part.getKey());
            if (form == null || !form.matcher(part.getValue()).matches()) {
                return false;
            }
        }
        return isDay(parts.getOrDefault("UNTIL", "20000101")) && fits(parts);
    }

    /// What is understood alike by all who read it.
    private static boolean fits(Map<String, String> parts) {
        var byDay = parts.getOrDefault("BYDAY", "MO");
        var chooses = parts.containsKey("BYDAY") || parts.containsKey("BYMONTHDAY");
        return switch (frequency(parts)) {
            case "DAILY", "WEEKLY" ->
                    byDay.matches(WEEKDAYS)
                            && !parts.containsKey("BYMONTH")
                            && !parts.containsKey("BYMONTHDAY")
                            && !parts.containsKey("BYSETPOS");
            case "MONTHLY" -> chooses || !parts.containsKey("BYSETPOS");
            default -> chooses ? parts.containsKey("BYMONTH") : !parts.containsKey("BYSETPOS");
        };
    }

    private static String frequency(Map<String, String> parts) {
        return parts.getOrDefault("FREQ", "");
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /// Fewer than there are, when one has not the form or comes twice.
    private static Map<String, String> parts(String rule) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : rule.split(";", -1)) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                parts.put(pair[0], pair[1]);
            }
        }
        return parts;
    }
}
