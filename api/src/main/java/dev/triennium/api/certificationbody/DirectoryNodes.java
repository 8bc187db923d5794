package dev.triennium.api.certificationbody;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.certificationbody.DirectoryViewers;
import dev.triennium.domain.identity.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of the directory.
@Configuration(proxyBeanMethods = false)
class DirectoryNodes {

    @Bean
    NodeSource nodesOfDirectoryBodies(DirectoryBodyRepository directory, DirectoryViewers viewers) {
        return new NodeSource.ForCaller() {
            @Override
            public String type() {
                return DirectoryBodyView.TYPE;
            }

            @Override
            public Map<GlobalId, Object> load(Caller caller, Collection<GlobalId> ids) {
                var found =
                        directory
                                .list(
                                        ids.stream()
                                                .map(GlobalId::key)
                                                .map(DirectoryBodyId::new)
                                                .toList())
                                .values();
                var views = new HashMap<GlobalId, Object>();
                viewers.seen(caller.person(), found)
                        .forEach(
                                body ->
                                        views.put(
                                                GlobalId.of(
                                                        DirectoryBodyView.TYPE, body.id().value()),
                                                DirectoryBodyView.of(body)));
                return views;
            }
        };
    }
}
