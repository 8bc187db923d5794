package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.register.OwnedRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface EvidenceRoomRepository
        extends AggregateRepository<EvidenceRoomId, EvidenceRoom>,
                OwnedRepository<EvidenceRoomId, EvidenceRoom> {

    /// All of each audit, the oldest first.
    Map<Ref<PlannedAuditId>, List<EvidenceRoom>> listOfAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> audits);

    int count(TenantScope scope, PlannedAuditId audit);
}
