package dev.triennium.persistence.mail;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_RECIPIENT;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.PersonalSettings;
import dev.triennium.domain.identity.PersonalSettingsRepository;
import dev.triennium.domain.mail.ReaderId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JooqPersonalSettings implements PersonalSettingsRepository {

    private final DSLContext dsl;

    JooqPersonalSettings(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Map<PersonId, PersonalSettings> list(Collection<PersonId> people) {
        return dsl.select(
                        PERSON.ID,
                        PERSON.LOCALE,
                        PERSON.LOCALE_IS_CHOSEN,
                        PERSON.ZONE,
                        PERSON.ZONE_IS_CHOSEN,
                        MAIL_RECIPIENT.UNSUBSCRIBED_AT)
                .from(PERSON)
                .leftJoin(MAIL_RECIPIENT)
                .on(MAIL_RECIPIENT.READER_ID.coerce(PERSON.ID).eq(PERSON.ID))
                .where(PERSON.ID.in(people))
                .fetchMap(
                        PERSON.ID,
                        row ->
                                new PersonalSettings(
                                        row.value3() ? Locale.forLanguageTag(row.value2()) : null,
                                        row.value5() ? ZoneId.of(row.value4()) : null,
                                        row.value6() == null));
    }

    /// What is left to the identity provider is taken over from the next token.
    @Override
    @Transactional
    public void update(PersonId person, PersonalSettings settings, Instant at) {
        var locale = settings.locale();
        var zone = settings.zone();
        var change =
                dsl.update(PERSON)
                        .set(PERSON.LOCALE_IS_CHOSEN, locale != null)
                        .set(PERSON.ZONE_IS_CHOSEN, zone != null)
                        .set(PERSON.ZONE, zone == null ? null : zone.getId());
        (locale == null ? change : change.set(PERSON.LOCALE, locale.toLanguageTag()))
                .where(PERSON.ID.eq(person))
                .execute();
        var reader = ReaderId.of(person);
        dsl.insertInto(MAIL_RECIPIENT)
                .set(MAIL_RECIPIENT.READER_ID, reader)
                .set(MAIL_RECIPIENT.UNSUBSCRIBE_TOKEN, UUID.randomUUID())
                .onDuplicateKeyUpdate()
                .set(MAIL_RECIPIENT.READER_ID, MAIL_RECIPIENT.READER_ID)
                .execute();
        var hasChanged =
                settings.wantsDigests()
                        ? MAIL_RECIPIENT.UNSUBSCRIBED_AT.isNotNull()
                        : MAIL_RECIPIENT.UNSUBSCRIBED_AT.isNull();
        dsl.update(MAIL_RECIPIENT)
                .set(MAIL_RECIPIENT.UNSUBSCRIBED_AT, settings.wantsDigests() ? null : at)
                .where(MAIL_RECIPIENT.READER_ID.eq(reader), hasChanged)
                .execute();
    }
}
