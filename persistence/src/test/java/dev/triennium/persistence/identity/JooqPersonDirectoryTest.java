package dev.triennium.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.identity.LogoutRegistry;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import java.time.Instant;
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
