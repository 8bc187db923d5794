package dev.triennium.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.LogoutRegistry;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonalSettings;
import dev.triennium.domain.identity.PersonalSettingsRepository;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@PersistenceTest
class JooqPersonDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-06-02T12:00:00Z");

    @Autowired private PersonDirectory people;
    @Autowired private PersonalSettingsRepository settings;
    @Autowired private LogoutRegistry logouts;
    @Autowired private IdGenerator ids;
    @Autowired private StatementCount statements;

    private PersonDirectory.Claims somebody() {
        return new PersonDirectory.Claims(
                ids.next().toString(), "Ada", "Byron", "ada@example.com", Locale.ENGLISH);
    }

    private String session() {
        return ids.next().toString();
    }

    @Test
    void theFirstSignInEntersAPersonAndTheNextOnesFindIt() {
        var claims = somebody();
        assertThat(people.findId(claims.subject())).isEmpty();
        var first = people.signIn(claims, session());
        assertThat(first).isPresent();
        assertThat(people.signIn(claims, session())).isEqualTo(first);
        assertThat(people.signIn(claims, null)).isEqualTo(first);
        assertThat(people.findId(claims.subject())).isEqualTo(first);
    }

    @Test
    void anEndedSessionSignsNobodyIn() {
        var claims = somebody();
        var ended = session();
        var person = people.signIn(claims, ended);
        logouts.end(ended, NOW, TOMORROW);
        assertThat(people.signIn(claims, ended)).isEmpty();
        assertThat(people.signIn(claims, session())).isEqualTo(person);
    }

    @Test
    void ofManySessionsThoseAreToldThatHaveEnded() {
        var ended = session();
        logouts.end(ended, NOW, TOMORROW);
        assertThat(logouts.listEnded(List.of(session(), ended, session())))
                .isEqualTo(Map.of(ended, TOMORROW));
    }

    @Test
    void anEndedSessionEntersNobody() {
        var claims = somebody();
        var ended = session();
        logouts.end(ended, NOW, TOMORROW);
        assertThat(people.signIn(claims, ended)).isEmpty();
        assertThat(people.findId(claims.subject())).isEmpty();
    }

    @Test
    void aSignInOfAKnownPersonIsOneStatement() {
        var claims = somebody();
        var session = session();
        people.signIn(claims, session);
        assertThat(statements.of(() -> people.signIn(claims, session))).isEqualTo(1);
    }

    private static PersonDirectory.Claims married(PersonDirectory.Claims before) {
        return new PersonDirectory.Claims(
                before.subject(),
                "Augusta Ada",
                "King",
                "countess@example.com",
                Locale.GERMAN,
                ZoneId.of("Europe/London"));
    }

    @Test
    void whatTheIdentityProviderSaysAnewIsTakenOver() {
        var claims = somebody();
        var id = people.signIn(claims, null).orElseThrow();
        people.signIn(married(claims), null);
        assertThat(people.find(id))
                .contains(
                        new Person(
                                id,
                                "Augusta Ada",
                                "King",
                                "countess@example.com",
                                Locale.GERMAN,
                                ZoneId.of("Europe/London")));
        assertThat(statements.of(() -> people.signIn(married(claims), null))).isEqualTo(1);
    }

    @Test
    void ofItsNamesOnlyWhatPeopleCanReadIsKept() {
        var claims =
                new PersonDirectory.Claims(
                        ids.next().toString(),
                        "A\u202eda",
                        "\u3164",
                        "a\u202eda@example.com",
                        Locale.ENGLISH);
        var id = people.signIn(claims, null).orElseThrow();
        var entered = people.find(id).orElseThrow();
        assertThat(entered.givenName()).isEqualTo("Ada");
        assertThat(entered.familyName()).isEmpty();
        assertThat(entered.email()).isNull();
        people.signIn(claims, null);
        assertThat(people.find(id)).contains(entered);
    }

    @Test
    void whatItDoesNotSayStays() {
        var claims = somebody();
        var id = people.signIn(claims, null).orElseThrow();
        var before = people.find(id);
        people.signIn(new PersonDirectory.Claims(claims.subject(), null, null, null, null), null);
        assertThat(people.find(id)).isEqualTo(before);
    }

    @Test
    void whatThePersonChoseHoldsAndIsGivenBack() {
        var claims = somebody();
        var id = people.signIn(claims, null).orElseThrow();
        assertThat(settings.list(List.of(id)))
                .isEqualTo(Map.of(id, new PersonalSettings(null, null, true)));
        var own = new PersonalSettings(Locale.FRENCH, ZoneId.of("Asia/Tokyo"), false);
        settings.update(id, own, NOW);
        people.signIn(married(claims), null);
        var person = people.find(id).orElseThrow();
        assertThat(person.locale()).isEqualTo(Locale.FRENCH);
        assertThat(person.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(person.familyName()).isEqualTo("King");
        assertThat(settings.list(List.of(id))).isEqualTo(Map.of(id, own));

        settings.update(id, new PersonalSettings(null, null, true), NOW);
        people.signIn(married(claims), null);
        assertThat(people.find(id).orElseThrow().locale()).isEqualTo(Locale.GERMAN);
        assertThat(people.find(id).orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(settings.list(List.of(id)).values())
                .singleElement()
                .satisfies(kept -> assertThat(kept.wantsDigests()).isTrue());
    }

    /// Of what is too long, no part is kept as if it were the whole.
    @Test
    void anAddressOrALanguageIsNeverCut() {
        var claims =
                new PersonDirectory.Claims(
                        ids.next().toString(),
                        "Ada",
                        "Byron",
                        "a".repeat(310) + "@example.com",
                        Locale.forLanguageTag("de-Latn-DE-1996-u-co-phonebk"));
        var person = people.find(people.signIn(claims, null).orElseThrow()).orElseThrow();
        assertThat(person.email()).isNull();
        assertThat(person.locale().toLanguageTag()).isEqualTo("de-Latn-DE");
    }

    @Test
    void aSessionThatEndsTwiceEndsForTheLongerTime() {
        var ended = session();
        logouts.end(ended, NOW, TOMORROW);
        logouts.end(ended, NOW, TOMORROW.plusSeconds(60));
        logouts.end(session(), TOMORROW.plusSeconds(30), TOMORROW.plusSeconds(60));
        assertThat(people.signIn(somebody(), ended)).isEmpty();
    }

    @Test
    void aSessionWhoseNameIsTooLongIsNotCutToAnother() {
        var tooLong = session().repeat(10);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> logouts.end(tooLong, NOW, TOMORROW));
    }
}
