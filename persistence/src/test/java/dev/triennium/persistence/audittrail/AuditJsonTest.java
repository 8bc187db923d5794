package dev.triennium.persistence.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.StoredFile;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditJsonTest {

    private static final UUID ONE = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private record State(
            @Nullable PersonId doneBy,
            List<SiteId> sites,
            Instant doneAt,
            LocalDate dueOn,
            BigDecimal price,
            StoredFile file) {}

    @Test
    void anIdSaysOfWhatItIsAndAnInstantIsAsItIsStored() {
        var state =
                new State(
                        new PersonId(ONE),
                        List.of(new SiteId(ONE)),
                        Instant.parse("2026-11-29T02:30:00.123456789Z"),
                        LocalDate.of(2027, 3, 28),
                        new BigDecimal("900.00"),
                        new StoredFile(FileKey.of(new TenantId(ONE), ONE), 3, "ab"));
        assertThat(AuditJson.mapper().writeValueAsString(state))
                .isEqualTo(
                        """
                        {"doneBy":{"Person":"%1$s"},"sites":[{"Site":"%1$s"}],\
                        "doneAt":"2026-11-29T02:30:00.123456Z","dueOn":"2027-03-28",\
                        "price":900.00,"file":{"size":3,"sha256":"ab"}}"""
                                .formatted(ONE));
    }
}
