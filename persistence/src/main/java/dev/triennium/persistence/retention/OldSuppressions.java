package dev.triennium.persistence.retention;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_SUPPRESSION;

import dev.triennium.domain.retention.OldRecords;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Addresses that nothing is sent to. A mailbox that was gone may be back.
@Component
class OldSuppressions implements OldRecords {

    private final DSLContext dsl;
    private final Clock clock;

    OldSuppressions(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "suppressions";
    }

    @Override
    public Duration keptFor() {
        return Duration.ofDays(30);
    }

    /// Servers take those for spammers who write to nobody each day.
    @Override
    public Duration keptAtLeast() {
        return Duration.ofDays(1);
    }

    @Override
    public int forget(Duration olderThan, int most) {
        return dsl.deleteFrom(MAIL_SUPPRESSION)
                .where(MAIL_SUPPRESSION.SUPPRESSED_AT.lt(clock.instant().minus(olderThan)))
                .limit(most)
                .execute();
    }
}
