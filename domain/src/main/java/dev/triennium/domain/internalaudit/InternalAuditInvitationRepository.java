package dev.triennium.domain.internalaudit;

import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What people were told last of the plans of audits.
public interface InternalAuditInvitationRepository {

    Map<Ref<InternalAuditId>, List<InternalAuditInvitation>> listOf(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits);

    /// Makes the invitations to one audit these.
    void replace(TenantScope scope, InternalAuditId audit, List<InternalAuditInvitation> all);
}
