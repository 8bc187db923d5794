package dev.triennium.persistence.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.reminder.DigestStore;
import dev.triennium.domain.reminder.DigestStore.ZoneDay;
import dev.triennium.domain.reminder.Reader;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/// A wait for a lock would take 50 s.
@PersistenceTest
@Timeout(30)
class JooqDigestStoreTest {

    @Autowired private DigestStore store;
    @Autowired private TestTenants tenants;

    @Test
    void anotherNodePassesOverThePersonWhoseDigestIsBeingMade() {
        var person = ReaderId.of(tenants.person());
        store.addReader(person);

        store.inTransaction(
                () -> {
                    assertThat(store.lock(person)).isPresent();
                    assertThat(onAnotherNode(person)).isEmpty();
                    return true;
                });

        assertThat(onAnotherNode(person)).isPresent();
    }

    private Optional<Reader> onAnotherNode(ReaderId person) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            store.addReader(person);
                            return store.inTransaction(() -> store.lock(person));
                        })
                .join();
    }

    @Test
    void aReaderKeepsTheTokenAndWhatWasRemembered() {
        var person = ReaderId.of(tenants.person());
        store.addReader(person);
        var token = lock(person).unsubscribeToken();
        var until = Instant.parse("2027-02-13T07:00:00Z");

        var tokyo = ZoneId.of("Asia/Tokyo");
        store.waitUntil(person, TestTenants.ZONE, until);
        store.waitUntil(person, tokyo, until);
        assertThat(store.listDays(person))
                .containsOnly(
                        Map.entry(TestTenants.ZONE, new ZoneDay(null, until)),
                        Map.entry(tokyo, new ZoneDay(null, until)));
        store.markTold(person, tokyo, LocalDate.of(2027, 2, 13));
        store.addReader(person);

        assertThat(store.listDays(person))
                .containsOnly(
                        Map.entry(TestTenants.ZONE, new ZoneDay(null, until)),
                        Map.entry(tokyo, new ZoneDay(LocalDate.of(2027, 2, 13), null)));
        assertThat(lock(person).unsubscribeToken()).isEqualTo(token);
    }

    private Reader lock(ReaderId person) {
        return store.inTransaction(() -> store.lock(person)).orElseThrow();
    }
}
