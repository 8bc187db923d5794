package dev.triennium.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionServiceTest {

    private final Notes notes = new Notes();

    /// So many old ones.
    private static final class Notes implements OldRecords {

        private int old;
        private final List<Duration> asked = new ArrayList<>();

        @Override
        public String kind() {
            return "notes";
        }

        @Override
        public Duration keptFor() {
            return Duration.ofDays(30);
        }

        @Override
        public Duration keptAtLeast() {
            return Duration.ofDays(1);
        }

        @Override
        public int forget(Duration olderThan, int most) {
            asked.add(olderThan);
            var some = Math.min(old, most);
            old -= some;
            return some;
        }
    }

    private RetentionService service(Map<String, Duration> periods) {
        return new RetentionService(List.of(notes), new RetentionPeriods(periods));
    }

    @Test
    void recordsAreKeptAsLongAsTheirFeatureSays() {
        service(Map.of()).forget("notes");
        assertThat(notes.asked).containsExactly(Duration.ofDays(30));
    }

    @Test
    void aSettingTakesThePlaceOfThePeriod() {
        service(Map.of("notes", Duration.ofDays(2))).forget("notes");
        assertThat(notes.asked).containsExactly(Duration.ofDays(2));
    }

    @Test
    void allOldOnesAreForgottenBitByBit() {
        notes.old = 2 * RetentionService.RECORDS_OF_CALL + 1;
        assertThat(service(Map.of()).forget("notes"))
                .isEqualTo(2 * RetentionService.RECORDS_OF_CALL + 1);
        assertThat(notes.asked).hasSize(3);
        assertThat(notes.old).isZero();
    }

    @Test
    void aRunEndsHoweverManyThereAre() {
        notes.old = Integer.MAX_VALUE;
        service(Map.of()).forget("notes");
        assertThat(notes.asked).hasSize(RetentionService.CALLS_OF_RUN);
    }

    @Test
    void aPeriodThatIsTooShortIsRefusedByName() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> service(Map.of("notes", Duration.ofHours(23))))
                .withMessageContaining("triennium.retention.notes");
    }

    @Test
    void aPeriodOfAnUnknownKindIsRefusedByName() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> service(Map.of("nots", Duration.ofDays(2))))
                .withMessageContaining("triennium.retention.nots");
    }
}
