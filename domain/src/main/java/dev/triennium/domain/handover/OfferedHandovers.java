package dev.triennium.domain.handover;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/// What the firms that are to take over see, once the organisation has consented: before there is a
/// scope for it, the consent is the proof.
public interface OfferedHandovers {

    /// @param name of the organisation
    /// @param zone of the organisation
    record Offer(TenantId tenant, String name, ZoneId zone, Handover handover) {

        public Offer {
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(name);
            Objects.requireNonNull(zone);
            Objects.requireNonNull(handover);
        }
    }

    /// By id, in one statement; unknown ids and those without a consent are left out.
    Map<HandoverId, Offer> list(Collection<HandoverId> ids);

    /// The same page of what each firm is offered, oldest first, in two statements.
    Map<FirmId, Page<Offer>> pages(Collection<FirmId> firms, PageRequest page);
}
