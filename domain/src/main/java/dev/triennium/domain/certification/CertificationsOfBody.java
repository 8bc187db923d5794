package dev.triennium.domain.certification;

import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Objects;

/// What runs at a body of the directory, in all organisations that somebody may open.
public interface CertificationsOfBody {

    record OfTenant(TenantId tenant, CertificationHead certification) {

        public OfTenant {
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(certification);
        }
    }

    /// Those that have not ended, by the day on which they expire, in one statement.
    Page<OfTenant> page(TenantScopes scopes, DirectoryBodyId body, PageRequest page);
}
