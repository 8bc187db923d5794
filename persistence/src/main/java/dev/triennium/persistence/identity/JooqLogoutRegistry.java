package dev.triennium.persistence.identity;

import static dev.triennium.persistence.jooq.generated.Tables.ENDED_SESSION;

import dev.triennium.domain.identity.LogoutRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqLogoutRegistry implements LogoutRegistry {

    /// Far longer than any access token lives; after that the token's own expiry is enough.
    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext dsl;
    private final Clock clock;

    JooqLogoutRegistry(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public void end(String sid) {
        var now = clock.instant();
        dsl.insertInto(ENDED_SESSION)
                .set(ENDED_SESSION.SID, sid)
                .set(ENDED_SESSION.ENDED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        dsl.deleteFrom(ENDED_SESSION).where(ENDED_SESSION.ENDED_AT.lt(now.minus(KEPT))).execute();
    }

    @Override
    public boolean isEnded(String sid) {
        return dsl.fetchExists(
                dsl.selectOne().from(ENDED_SESSION).where(ENDED_SESSION.SID.eq(sid)));
    }
}
