package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// For which editions an organisation has a certificate that is in force.
public interface CertifiedEditions {

    /// When the latest decision about one was; without an entry when there is none.
    Map<Ref<StandardId>, LocalDate> list(TenantScopes scopes, Collection<Ref<StandardId>> editions);
}
