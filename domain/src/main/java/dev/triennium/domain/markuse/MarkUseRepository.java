package dev.triennium.domain.markuse;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RegisterRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;

public interface MarkUseRepository extends RegisterRepository<MarkUseId, MarkUse> {

    /// The same page of each organisation's uses by number, in one statement.
    Map<TenantId, Page<MarkUse>> pages(TenantScopes scopes, MarkUseFilter filter, PageRequest page);

    /// The open ones of one certification. Nobody else changes them until the transaction ends.
    List<MarkUse> lockOpen(TenantScope scope, CertificationId certification);
}
