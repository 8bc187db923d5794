package dev.triennium.persistence.identity;

import static dev.triennium.persistence.jooq.generated.Tables.ENDED_SESSION;

import dev.triennium.domain.identity.LogoutRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqLogoutRegistry implements LogoutRegistry {

    private final DSLContext dsl;

    JooqLogoutRegistry(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void end(String session, Instant at, Instant until) {
        dsl.deleteFrom(ENDED_SESSION).where(ENDED_SESSION.UNTIL_AT.lt(at)).execute();
        dsl.insertInto(ENDED_SESSION)
                .set(ENDED_SESSION.SID, session)
                .set(ENDED_SESSION.UNTIL_AT, until)
                .onDuplicateKeyUpdate()
                .set(ENDED_SESSION.UNTIL_AT, until)
                .execute();
    }

    @Override
    public Map<String, Instant> listEnded(Collection<String> sessions) {
        return dsl.select(ENDED_SESSION.SID, ENDED_SESSION.UNTIL_AT)
                .from(ENDED_SESSION)
                .where(ENDED_SESSION.SID.in(sessions))
                .fetchMap(ENDED_SESSION.SID, ENDED_SESSION.UNTIL_AT);
    }
}
