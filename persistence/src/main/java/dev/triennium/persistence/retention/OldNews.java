package dev.triennium.persistence.retention;

import static dev.triennium.persistence.jooq.generated.Tables.NEWS;

import dev.triennium.domain.retention.OldRecords;
import dev.triennium.persistence.jooq.DatabaseTime;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Word that nodes left for each other, each of which reads it within seconds. News bear the time
/// of the database.
@Component
class OldNews implements OldRecords {

    private final DSLContext dsl;

    OldNews(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public String kind() {
        return "news";
    }

    @Override
    public Duration keptFor() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration keptAtLeast() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int forget(Duration olderThan, int most) {
        return dsl.deleteFrom(NEWS)
                .where(NEWS.NOTED_AT.lt(DatabaseTime.nowMinus(olderThan, NEWS.NOTED_AT)))
                .limit(most)
                .execute();
    }
}
