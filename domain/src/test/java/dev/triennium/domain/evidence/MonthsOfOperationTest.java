package dev.triennium.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.evidence.MonthsOfOperation.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthsOfOperationTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 15);

    private static Span span(String process, String kind, String first, String last) {
        return new Span(process, kind, LocalDate.parse(first), LocalDate.parse(last), 2);
    }

    private static MonthsOfOperation of(Span... spans) {
        return MonthsOfOperation.of(MonthsOfOperation.BY_CUSTOM, List.of(spans), TODAY);
    }

    @Test
    void theMonthsAreWholeOnesFromTheFirstDayToTheLast() {
        assertThat(span("Buying", "Orders", "2027-03-01", "2027-05-31").months()).isEqualTo(3);
        assertThat(span("Buying", "Orders", "2027-03-01", "2027-05-30").months()).isEqualTo(2);
        assertThat(span("Buying", "Orders", "2027-03-01", "2027-03-01").months()).isZero();
    }

    @Test
    void withoutAnyRecordThereAreNone() {
        assertThat(of().isEnough()).isFalse();
        assertThat(of().months()).isZero();
    }

    @Test
    void eachProcessNeedsRecordsOverTheMonths() {
        var buying = span("Buying", "Orders", "2027-01-01", "2027-05-31");
        var welding = span("Welding", "Test pieces", "2027-05-01", "2027-05-31");
        assertThat(of(buying).isEnough()).isTrue();
        assertThat(of(buying, welding).isEnough()).isFalse();
        assertThat(of(buying, welding).months()).isEqualTo(1);
    }

    @Test
    void aRecordThatIsMadeOnceAYearHidesNoneOfTheOthers() {
        var orders = span("Buying", "Orders", "2027-01-01", "2027-05-31");
        var rating = span("Buying", "Rating of suppliers", "2027-04-01", "2027-04-01");
        assertThat(of(orders, rating).isEnough()).isTrue();
        assertThat(of(orders, rating).spans()).containsExactly(rating, orders);
    }

    @Test
    void whatIsSaidOfDaysToComeDoesNotCount() {
        var months = of(span("Buying", "Orders", "2027-05-01", "2027-12-31"));
        assertThat(months.spans().getFirst().last()).isEqualTo(TODAY);
        assertThat(months.months()).isEqualTo(1);
        assertThat(of(span("Buying", "Orders", "2027-07-01", "2027-12-31")).spans()).isEmpty();
    }
}
