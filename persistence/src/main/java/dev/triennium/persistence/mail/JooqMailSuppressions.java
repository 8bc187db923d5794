package dev.triennium.persistence.mail;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_SUPPRESSION;

import dev.triennium.domain.mail.MailSuppression;
import dev.triennium.domain.mail.MailSuppressions;
import dev.triennium.persistence.jooq.generated.tables.records.MailSuppressionRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqMailSuppressions implements MailSuppressions {

    private final DSLContext dsl;

    JooqMailSuppressions(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// As suppressed addresses are written; people write theirs as they like.
    static String normalized(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, MailSuppression> list(Collection<String> addresses) {
        var found =
                dsl.selectFrom(MAIL_SUPPRESSION)
                        .where(
                                MAIL_SUPPRESSION.ADDRESS.in(
                                        addresses.stream()
                                                .map(JooqMailSuppressions::normalized)
                                                .toList()))
                        .fetchMap(MAIL_SUPPRESSION.ADDRESS, JooqMailSuppressions::toDomain);
        var asked = new HashMap<String, MailSuppression>();
        for (var address : addresses) {
            var suppression = found.get(normalized(address));
            if (suppression != null) {
                asked.put(address, suppression);
            }
        }
        return asked;
    }

    @Override
    public List<MailSuppression> listLatest(int most) {
        return dsl.selectFrom(MAIL_SUPPRESSION)
                .orderBy(MAIL_SUPPRESSION.SUPPRESSED_AT.desc(), MAIL_SUPPRESSION.ADDRESS)
                .limit(most)
                .fetch(JooqMailSuppressions::toDomain);
    }

    @Override
    public Optional<MailSuppression> lift(String address) {
        var suppression =
                dsl.selectFrom(MAIL_SUPPRESSION)
                        .where(MAIL_SUPPRESSION.ADDRESS.eq(normalized(address)))
                        .forUpdate()
                        .fetchOptional(JooqMailSuppressions::toDomain);
        suppression.ifPresent(
                found ->
                        dsl.deleteFrom(MAIL_SUPPRESSION)
                                .where(MAIL_SUPPRESSION.ADDRESS.eq(found.address()))
                                .execute());
        return suppression;
    }

    private static MailSuppression toDomain(MailSuppressionRecord row) {
        return new MailSuppression(row.getAddress(), row.getReason(), row.getSuppressedAt());
    }
}
