package dev.triennium.api.firmtemplate;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What `node` finds of a firm's templates: its people see them.
public final class FirmTemplateNodes {

    private FirmTemplateNodes() {}

    /// @param list by their ids
    public static <D> NodeSource of(
            String type,
            Authorizer authorizer,
            Function<Collection<UUID>, Collection<D>> list,
            Function<D, FirmId> firm,
            Function<D, UUID> id,
            Function<D, Object> view) {
        return new NodeSource.ForCaller() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Map<GlobalId, Object> load(Caller caller, Collection<GlobalId> ids) {
                var found = list.apply(ids.stream().map(GlobalId::key).toList());
                var open =
                        authorizer.firms(
                                caller.person(),
                                found.stream().map(firm).collect(Collectors.toSet()),
                                Permission.READ_FIRM);
                var views = new HashMap<GlobalId, Object>();
                for (var one : found) {
                    if (open.contains(firm.apply(one))) {
                        views.put(GlobalId.of(type, id.apply(one)), view.apply(one));
                    }
                }
                return views;
            }
        };
    }
}
