package dev.triennium.domain.tenancy;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.util.Objects;

/// What somebody is in organisations, as one of their own people.
public interface HeldMemberships {

    record Held(TenantId tenant, Membership membership) {

        public Held {
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(membership);
        }
    }

    /// Those of the scope's person that hold now, oldest first; none while they act for a firm.
    Page<Held> page(PortfolioScope scope, PageRequest page);
}
