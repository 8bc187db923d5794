package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NodeSource;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `node` finds of this feature.
@Configuration(proxyBeanMethods = false)
class CertificationNodes {

    @Bean
    NodeSource nodesOfCertifications(CertificationRepository certifications) {
        return source(
                CertificationView.TYPE,
                CertificationId::new,
                certifications::list,
                CertificationView::of);
    }

    @Bean
    NodeSource plannedAuditNodes(CertificationRepository certifications) {
        return source(
                PlannedAuditView.TYPE,
                PlannedAuditId::new,
                certifications::listAudits,
                PlannedAuditView::of);
    }

    @Bean
    NodeSource findingNodes(CertificationRepository certifications) {
        return source(
                FindingView.TYPE, FindingId::new, certifications::listFindings, FindingView::of);
    }

    @Bean
    NodeSource certificateNodes(CertificationRepository certifications) {
        return source(
                CertificateView.TYPE,
                CertificateId::new,
                certifications::listCertificates,
                CertificateView::of);
    }

    private static <I, D> NodeSource source(
            String type,
            Function<UUID, I> wrap,
            BiFunction<TenantScopes, List<I>, Map<I, Owned<D>>> read,
            BiFunction<TenantScope, D, Object> view) {
        return new NodeSource.InTenant() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids) {
                var byId = new HashMap<I, GlobalId>();
                ids.forEach(id -> byId.put(id.as(type, wrap), id));
                var found = new HashMap<GlobalId, Object>();
                read.apply(scopes, List.copyOf(byId.keySet()))
                        .forEach(
                                (key, owned) -> {
                                    var id = Objects.requireNonNull(byId.get(key));
                                    // Under another tenant, the id names nothing.
                                    if (owned.tenant().equals(id.tenant())) {
                                        found.put(
                                                id,
                                                view.apply(
                                                        scopes.get(owned.tenant()), owned.value()));
                                    }
                                });
                return found;
            }
        };
    }
}
