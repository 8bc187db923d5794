package dev.triennium.persistence.mail;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_RECIPIENT;

import dev.triennium.domain.mail.MailPreferences;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqMailPreferences implements MailPreferences {

    private final DSLContext dsl;

    JooqMailPreferences(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public boolean unsubscribe(UUID token, Instant at) {
        return set(token, at);
    }

    @Override
    public boolean resume(UUID token) {
        return set(token, null);
    }

    private boolean set(UUID token, @Nullable Instant unsubscribedAt) {
        return dsl.update(MAIL_RECIPIENT)
                        .set(MAIL_RECIPIENT.UNSUBSCRIBED_AT, unsubscribedAt)
                        .where(MAIL_RECIPIENT.UNSUBSCRIBE_TOKEN.eq(token))
                        .execute()
                == 1;
    }
}
