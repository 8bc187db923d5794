package dev.triennium.api.certificationbody;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What `node` finds of this feature.
@Component
class CertificationBodyNodes implements NodeSource.InTenant {

    private final CertificationBodyRepository bodies;

    CertificationBodyNodes(CertificationBodyRepository bodies) {
        this.bodies = bodies;
    }

    @Override
    public String type() {
        return CertificationBodyView.TYPE;
    }

    @Override
    public Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids) {
        var asked = ids.stream().map(id -> id.as(type(), CertificationBodyId::new)).toList();
        var found = new HashMap<GlobalId, Object>();
        for (var owned : bodies.list(scopes, asked).values()) {
            var view = CertificationBodyView.of(scopes.get(owned.tenant()), owned.value());
            found.put(view.id(), view);
        }
        // An id that names the right entity under another tenant names nothing.
        found.keySet().retainAll(ids);
        return found;
    }
}
