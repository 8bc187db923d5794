package dev.triennium.persistence.identity;

import static dev.triennium.persistence.jooq.generated.Tables.ENDED_SESSION;

import dev.triennium.domain.identity.LogoutRegistry;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqLogoutRegistry implements LogoutRegistry {

    private final DSLContext dsl;
    private final Clock clock;

    JooqLogoutRegistry(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public void end(String session, Instant until) {
        dsl.deleteFrom(ENDED_SESSION).where(ENDED_SESSION.UNTIL_AT.lt(clock.instant())).execute();
        dsl.insertInto(ENDED_SESSION)
                .set(ENDED_SESSION.SID, session)
                .set(ENDED_SESSION.UNTIL_AT, until)
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Override
    public boolean hasEnded(String session) {
        return dsl.fetchExists(
                dsl.selectOne().from(ENDED_SESSION).where(ENDED_SESSION.SID.eq(session)));
    }
}
