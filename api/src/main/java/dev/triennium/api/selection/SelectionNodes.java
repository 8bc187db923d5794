package dev.triennium.api.selection;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.selection.KeptSelectionId;
import dev.triennium.domain.selection.KeptSelectionRepository;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What `node` finds of this feature.
@Component
class SelectionNodes implements NodeSource.InTenant {

    private final KeptSelectionRepository selections;

    SelectionNodes(KeptSelectionRepository selections) {
        this.selections = selections;
    }

    @Override
    public String type() {
        return KeptSelectionView.TYPE;
    }

    @Override
    public Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids) {
        var asked = ids.stream().map(id -> new KeptSelectionId(id.key())).toList();
        var found = new HashMap<GlobalId, Object>();
        for (var owned : selections.findAll(scopes, asked).values()) {
            var view = KeptSelectionView.of(scopes.get(owned.tenant()), owned.value());
            found.put(view.id(), view);
        }
        // An id that names the right entity under another tenant names nothing.
        found.keySet().retainAll(ids);
        return found;
    }
}
