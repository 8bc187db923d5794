package dev.triennium.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY",
                "FREQ=MONTHLY;INTERVAL=6",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=-1",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=-1FR;COUNT=3",
                "FREQ=WEEKLY;WKST=SU;BYDAY=MO,FR;UNTIL=20291231",
                "UNTIL=20291231;FREQ=DAILY"
            })
    void whatPeoplePlanByIsKnown(String text) {
        assertThat(RecurrenceRule.parse("rule", text).text()).isEqualTo(text);
    }

    @Test
    void smallLettersMeanTheSame() {
        assertThat(RecurrenceRule.parse("rule", " freq=yearly ").text()).isEqualTo("FREQ=YEARLY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yearly",
                "FREQ",
                "FREQ=",
                "FREQ=SOMETIMES",
                "INTERVAL=2",
                "FREQ=YEARLY;",
                "FREQ=YEARLY;FREQ=DAILY",
                "FREQ=YEARLY;INTERVAL=0",
                "FREQ=YEARLY;INTERVAL=-1",
                "FREQ=YEARLY;INTERVAL=1000",
                "FREQ=YEARLY;COUNT=0",
                "FREQ=YEARLY;UNTIL=20270230",
                "FREQ=YEARLY;UNTIL=20270201T000000Z",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=MONTHLY;BYDAY=6MO",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=WEEKLY;BYMONTH=2;BYDAY=MO",
                "FREQ=DAILY;BYMONTHDAY=1",
                "FREQ=YEARLY;BYMONTHDAY=1",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;X-OWN=1",
                "RRULE:FREQ=YEARLY",
                "FREQ=YEARLY\r\nDTSTART:20270101"
            })
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> RecurrenceRule.parse("rule", text))
                .withMessageContaining("RFC 5545");
        assertThatIllegalArgumentException().isThrownBy(() -> new RecurrenceRule(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY;COUNT=3",
                "FREQ=SECONDLY",
                "FREQ=DAILY;BYHOUR=9,17",
                "FREQ=DAILY;BYMINUTE=0"
            })
    void nothingRecursMoreOftenThanOnceADay(String text) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> RecurrenceRule.parse("rule", text))
                .withMessageContaining("Nothing recurs more often than once a day.");
    }

    @Test
    void aSeriesHasOneEnd() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> RecurrenceRule.parse("rule", "FREQ=DAILY;COUNT=3;UNTIL=20270101"))
                .withMessageContaining("A series ends by COUNT or by UNTIL, and not by both.");
    }

    @Test
    void aRuleOfATemplateGetsItsEndLater() {
        var rule = new RecurrenceRule("FREQ=MONTHLY;INTERVAL=3");
        var day = LocalDate.of(2029, 6, 30);

        assertThat(rule.hasEnd()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series(rule, day, ZoneOffset.UTC));
        assertThat(rule.until(day))
                .isEqualTo(new RecurrenceRule("FREQ=MONTHLY;INTERVAL=3;UNTIL=20290630"))
                .returns(true, RecurrenceRule::hasEnd);
        assertThatIllegalStateException().isThrownBy(() -> rule.until(day).until(day));
    }

    @Test
    void onlyDaysThatMonthsLackNeedAnotherRule() {
        for (var text : new String[] {"FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=WEEKLY"}) {
            assertThat(new RecurrenceRule(text).from(LocalDate.of(2027, 1, 28)).text())
                    .isEqualTo(text);
        }
        assertThat(new RecurrenceRule("FREQ=YEARLY").from(LocalDate.of(2027, 1, 31)).text())
                .isEqualTo("FREQ=YEARLY");
        assertThat(
                        new RecurrenceRule("FREQ=MONTHLY;BYMONTHDAY=31")
                                .from(LocalDate.of(2027, 1, 31))
                                .text())
                .isEqualTo("FREQ=MONTHLY;BYMONTHDAY=31");
    }
}
