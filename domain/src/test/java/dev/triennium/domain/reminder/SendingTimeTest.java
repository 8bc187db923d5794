package dev.triennium.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendingTimeTest {

    private static final SendingTime EIGHT = new SendingTime(LocalTime.of(8, 0));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// Ten years, every zone, every hour of the day: daily items, each on its own local date.
    @Test
    void everyDateComesOnceAndOnItsOwnLocalDateInEveryZone() {
        var wrong = new ArrayList<String>();
        var first = LocalDate.of(2026, 1, 1);
        var last = LocalDate.of(2036, 1, 1);
        for (var zone : ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).toList()) {
            if (zone.getRules().isFixedOffset()) {
                continue;
            }
            for (var hour = 0; hour < 24; hour++) {
                var time = new SendingTime(LocalTime.of(hour, 30));
                for (var date : datesAroundChanges(zone, first, last)) {
                    var instant = time.on(date, zone);
                    if (!instant.atZone(zone).toLocalDate().equals(date)
                            || !time.on(date.plusDays(1), zone).isAfter(instant)) {
                        wrong.add(zone + " " + date + " " + hour);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Only near a change of the clocks can a date go wrong; the days around each one are enough.
    private static List<LocalDate> datesAroundChanges(
            ZoneId zone, LocalDate first, LocalDate last) {
        var dates = new ArrayList<LocalDate>();
        var end = last.atStartOfDay(zone).toInstant();
        var change = zone.getRules().nextTransition(first.atStartOfDay(zone).toInstant());
        while (change != null && change.getInstant().isBefore(end)) {
            var day = change.getDateTimeBefore().toLocalDate();
            day.minusDays(2).datesUntil(day.plusDays(3)).forEach(dates::add);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return dates;
    }

    @Test
    void aTimeThatDoesNotExistIsFollowedByTheNextThatDoes() {
        assertThat(new SendingTime(LocalTime.of(2, 30)).on(LocalDate.of(2027, 3, 28), BERLIN))
                .isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void aTimeThatComesTwiceIsTakenTheFirstTime() {
        assertThat(new SendingTime(LocalTime.of(2, 30)).on(LocalDate.of(2027, 10, 31), BERLIN))
                .isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void aMailOfTheDayGoesAtOnce() {
        var now = Instant.parse("2026-12-01T10:00:00Z");

        assertThat(EIGHT.notInTheNight(now, BERLIN)).isEqualTo(now);
    }

    @Test
    void aMailOfTheNightWaitsForTheMorning() {
        var now = Instant.parse("2026-12-01T02:00:00Z");

        assertThat(EIGHT.notInTheNight(now, BERLIN)).isEqualTo("2026-12-01T07:00:00Z");
    }

    @Test
    void aMailOfTheLateEveningWaitsForTheNextMorning() {
        var now = Instant.parse("2026-12-01T21:00:00Z");

        assertThat(EIGHT.notInTheNight(now, BERLIN)).isEqualTo("2026-12-02T07:00:00Z");
    }
}
