package dev.triennium.api.audittrail;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmAuditEntry;
import dev.triennium.domain.tenancy.FirmAuditEntryId;
import dev.triennium.domain.tenancy.FirmTrailRepository;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FirmTrailNodes {

    /// A firm's partners see what happened to it.
    @Bean
    NodeSource nodesOfFirmTrails(FirmTrailRepository entries, Authorizer authorizer) {
        return new NodeSource.ForCaller() {
            @Override
            public String type() {
                return FirmAuditEntryView.TYPE;
            }

            @Override
            public Map<GlobalId, Object> load(Caller caller, Collection<GlobalId> ids) {
                var asked = ids.stream().map(id -> new FirmAuditEntryId(id.key())).toList();
                var found = entries.list(asked).values();
                var firms = found.stream().map(FirmAuditEntry::firm).collect(Collectors.toSet());
                var led = authorizer.firms(caller.person(), firms, Permission.MANAGE_FIRM);
                return found.stream()
                        .filter(one -> led.contains(one.firm()))
                        .map(FirmAuditEntryView::of)
                        .collect(Collectors.toMap(FirmAuditEntryView::id, view -> view));
            }
        };
    }
}
