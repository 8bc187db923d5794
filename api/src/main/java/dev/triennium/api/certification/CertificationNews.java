package dev.triennium.api.certification;

import dev.triennium.domain.certification.CertificationChanges;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.tenancy.TenantId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// Hands changes to those who watch on this very node. Whoever reads too slowly misses some, and
/// reads the certification again.
@Component
class CertificationNews implements CertificationChanges {

    /// One change.
    record Change(TenantId tenant, CertificationId certification) {}

    private final Sinks.Many<Change> changes = Sinks.many().multicast().directBestEffort();

    @Override
    public void changed(TenantId tenant, CertificationId certification) {
        var change = new Change(tenant, certification);
        var result = changes.tryEmitNext(change);
        while (result == Sinks.EmitResult.FAIL_NON_SERIALIZED) {
            Thread.onSpinWait();
            result = changes.tryEmitNext(change);
        }
    }

    Flux<CertificationId> of(TenantId tenant) {
        return changes.asFlux()
                .filter(change -> change.tenant().equals(tenant))
                .map(Change::certification);
    }
}
