package dev.triennium.testkernel;

import dev.triennium.domain.identity.LogoutRegistry;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// People whose id follows from their subject, and the sessions that have ended.
public final class InMemoryPeople implements PersonDirectory, LogoutRegistry {

    /// Whoever asks for them finds no database.
    public static final String UNREACHABLE = "unreachable";

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();

    public static PersonId person(String subject) {
        return new PersonId(UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<PersonId> signIn(Claims claims, @Nullable String session) {
        if (claims.subject().equals(UNREACHABLE)) {
            throw new IllegalStateException(new ConnectException("secret host"));
        }
        return session != null && hasEnded(session)
                ? Optional.empty()
                : Optional.of(person(claims.subject()));
    }

    @Override
    public Optional<PersonId> findId(String subject) {
        return Optional.of(person(subject));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.empty();
    }

    @Override
    public Map<PersonId, Person> list(Collection<PersonId> ids) {
        return Map.of();
    }

    @Override
    public void end(String session, Instant at, Instant until) {
        ended.put(session, until);
    }

    @Override
    public Map<String, Instant> listEnded(Collection<String> sessions) {
        var found = new HashMap<>(ended);
        found.keySet().retainAll(sessions);
        return found;
    }

    public boolean hasEnded(String session) {
        return ended.containsKey(session);
    }
}
