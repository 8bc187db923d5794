package dev.triennium.api.tenantexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.tenancy.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantExportDownloadTest {

    @Test
    void theFileIsNamedAfterTheClientAndTheDayThere() {
        var zone = ZoneId.of("Europe/Berlin");
        var client =
                new Tenant.Profile("Bäcker & Söhne/Nord", zone, Locale.GERMAN, 1, Set.of(), null);
        assertThat(TenantExportDownload.fileName(client, Instant.parse("2026-11-29T23:30:00Z")))
                .isEqualTo("Bäcker-Söhne-Nord_2026-11-30.zip");
    }
}
