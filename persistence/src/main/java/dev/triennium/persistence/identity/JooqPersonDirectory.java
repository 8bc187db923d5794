package dev.triennium.persistence.identity;

import static dev.triennium.persistence.jooq.generated.Tables.ENDED_SESSION;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.TextRule;
import dev.triennium.domain.identity.EmailAddresses;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Inserts;
import dev.triennium.persistence.jooq.PreparedDsl;
import dev.triennium.persistence.jooq.Shape;
import dev.triennium.persistence.jooq.generated.tables.records.PersonRecord;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqPersonDirectory implements PersonDirectory {

    private static final TextRule NAME = TextRule.line(200);
    private static final int MAX_LANGUAGE = 16;

    private static final Columns SIGN_IN = new Columns();
    private static final Column<PersonId> ID = SIGN_IN.add(PERSON.ID);
    private static final Column<String> GIVEN_NAME = SIGN_IN.add(PERSON.GIVEN_NAME);
    private static final Column<String> FAMILY_NAME = SIGN_IN.add(PERSON.FAMILY_NAME);
    private static final Column<String> EMAIL = SIGN_IN.add(PERSON.EMAIL);
    private static final Column<String> LOCALE = SIGN_IN.add(PERSON.LOCALE);
    private static final Column<Boolean> LOCALE_IS_CHOSEN = SIGN_IN.add(PERSON.LOCALE_IS_CHOSEN);
    private static final Column<String> ZONE = SIGN_IN.add(PERSON.ZONE);
    private static final Column<Boolean> ZONE_IS_CHOSEN = SIGN_IN.add(PERSON.ZONE_IS_CHOSEN);
    private static final Column<Boolean> HAS_ENDED =
            SIGN_IN.add(field(DSL.name("has_ended"), SQLDataType.BOOLEAN));

    private final DSLContext dsl;
    private final PreparedDsl prepared;
    private final IdGenerator ids;
    private final Clock clock;

    JooqPersonDirectory(DSLContext dsl, PreparedDsl prepared, IdGenerator ids, Clock clock) {
        this.dsl = dsl;
        this.prepared = prepared;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<PersonId> signIn(Claims claims, @Nullable String session) {
        return recognise(claims, session).map(SignedIn::id);
    }

    @Override
    public Optional<SignedIn> recognise(Claims claims, @Nullable String session) {
        var binds = new Binds();
        var subject = binds.one(PERSON.SUBJECT, claims.subject()).param();
        var sid = session == null ? null : binds.one(ENDED_SESSION.SID, session).param();
        var known =
                prepared.fetch(
                        Shape.of("sign-in", session == null),
                        binds,
                        SIGN_IN.fields(),
                        () ->
                                select(
                                                PERSON.ID,
                                                PERSON.GIVEN_NAME,
                                                PERSON.FAMILY_NAME,
                                                PERSON.EMAIL,
                                                PERSON.LOCALE,
                                                PERSON.LOCALE_IS_CHOSEN,
                                                PERSON.ZONE,
                                                PERSON.ZONE_IS_CHOSEN,
                                                field(hasEnded(sid)))
                                        .from(PERSON)
                                        .where(PERSON.SUBJECT.eq(subject)));
        return known.isEmpty()
                ? enter(claims, hasEnded(sid)).map(id -> new SignedIn(id, claims.locale()))
                : known.stream()
                        .filter(row -> !HAS_ENDED.of(row))
                        .map(row -> followed(row, claims))
                        .findFirst();
    }

    private SignedIn followed(Record row, Claims claims) {
        var id = ID.of(row);
        var news = new PersonRecord();
        if (claims.givenName() != null) {
            news(news, PERSON.GIVEN_NAME, GIVEN_NAME.of(row), name(claims.givenName()));
        }
        if (claims.familyName() != null) {
            news(news, PERSON.FAMILY_NAME, FAMILY_NAME.of(row), name(claims.familyName()));
        }
        if (claims.email() != null) {
            news(news, PERSON.EMAIL, EMAIL.find(row), address(claims.email()));
        }
        var locale = LOCALE.of(row);
        if (claims.locale() != null && !LOCALE_IS_CHOSEN.of(row)) {
            locale = language(claims.locale());
            news(news, PERSON.LOCALE, LOCALE.of(row), locale);
        }
        if (claims.zone() != null && !ZONE_IS_CHOSEN.of(row)) {
            news(news, PERSON.ZONE, ZONE.find(row), claims.zone().getId());
        }
        if (news.touched()) {
            dsl.update(PERSON).set(news).where(PERSON.ID.eq(id)).execute();
        }
        return new SignedIn(id, Locale.forLanguageTag(locale));
    }

    private static void news(
            PersonRecord news,
            Field<String> field,
            @Nullable String before,
            @Nullable String after) {
        if (!Objects.equals(before, after)) {
            news.set(field, after);
        }
    }

    private static Condition hasEnded(@Nullable Field<String> session) {
        return session == null
                ? falseCondition()
                : exists(selectOne().from(ENDED_SESSION).where(ENDED_SESSION.SID.eq(session)));
    }

    private Optional<PersonId> enter(Claims claims, Condition hasEnded) {
        return dsl.fetchExists(selectOne().where(hasEnded))
                ? Optional.empty()
                : Optional.of(enter(claims));
    }

    /// Of two first requests at once, the second finds the first one's row.
    private PersonId enter(Claims claims) {
        var row =
                new PersonRecord()
                        .setId(new PersonId(ids.next()))
                        .setSubject(claims.subject())
                        .setGivenName(name(claims.givenName()))
                        .setFamilyName(name(claims.familyName()))
                        .setEmail(address(claims.email()))
                        .setLocale(
                                language(
                                        Objects.requireNonNullElse(
                                                claims.locale(), Locale.ENGLISH)))
                        .setZone(claims.zone() == null ? null : claims.zone().getId())
                        .setCreatedAt(clock.instant());
        return Inserts.isNew(dsl.insertInto(PERSON).set(row))
                ? row.getId()
                : findId(claims.subject()).orElseThrow();
    }

    /// A cut address is somebody else's: one that is too long is none, as is what cannot be one.
    private static @Nullable String address(@Nullable String address) {
        return address != null && EmailAddresses.isPlausible(address) ? address : null;
    }

    /// Without what a language tag may say beyond language, script and region.
    private static String language(Locale locale) {
        var plain =
                new Locale.Builder()
                        .setLanguage(locale.getLanguage())
                        .setScript(locale.getScript())
                        .setRegion(locale.getCountry())
                        .build()
                        .toLanguageTag();
        return plain.length() <= MAX_LANGUAGE ? plain : locale.getLanguage();
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : NAME.kept(name);
    }

    @Override
    public Optional<PersonId> findId(String subject) {
        return dsl.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.SUBJECT.eq(subject))
                .fetchOptional(PERSON.ID);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return dsl.selectFrom(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchOptional(JooqPersonDirectory::toDomain);
    }

    @Override
    public Map<PersonId, Person> list(Collection<PersonId> asked) {
        return dsl.selectFrom(PERSON)
                .where(PERSON.ID.in(asked))
                .fetchMap(PERSON.ID, JooqPersonDirectory::toDomain);
    }

    private static Person toDomain(PersonRecord row) {
        return new Person(
                row.getId(),
                row.getGivenName(),
                row.getFamilyName(),
                row.getEmail(),
                Locale.forLanguageTag(row.getLocale()),
                row.getZone() == null ? null : ZoneId.of(row.getZone()));
    }
}
