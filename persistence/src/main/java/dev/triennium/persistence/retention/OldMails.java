package dev.triennium.persistence.retention;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_DELIVERY;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;

import dev.triennium.domain.retention.OldRecords;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails that were sent or given up, with the log of their deliveries. One that still waits stays,
/// however old.
@Component
class OldMails implements OldRecords {

    private final DSLContext dsl;
    private final Clock clock;

    OldMails(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "mails";
    }

    /// A surveillance is proven for more than a year.
    @Override
    public Duration keptFor() {
        return Duration.ofDays(400);
    }

    /// A day's digest must be known to have gone out while that day lasts anywhere.
    @Override
    public Duration keptAtLeast() {
        return Duration.ofDays(3);
    }

    @Override
    @Transactional
    public int forget(Duration olderThan, int most) {
        var old =
                dsl.select(MAIL_OUTBOX.ID)
                        .from(MAIL_OUTBOX)
                        .where(MAIL_OUTBOX.SETTLED_AT.lt(clock.instant().minus(olderThan)))
                        .orderBy(MAIL_OUTBOX.SETTLED_AT)
                        .limit(most)
                        .fetch(MAIL_OUTBOX.ID);
        if (old.isEmpty()) {
            return 0;
        }
        dsl.deleteFrom(MAIL_DELIVERY).where(MAIL_DELIVERY.MAIL_ID.in(old)).execute();
        return dsl.deleteFrom(MAIL_OUTBOX).where(MAIL_OUTBOX.ID.in(old)).execute();
    }
}
