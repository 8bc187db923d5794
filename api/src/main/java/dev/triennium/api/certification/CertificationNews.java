package dev.triennium.api.certification;

import dev.triennium.api.graphql.News;
import dev.triennium.domain.certification.CertificationChanges;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.tenancy.TenantId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// Tells those who watch an organisation of changes to its certifications.
@Component
class CertificationNews implements CertificationChanges {

    /// One change.
    record Change(TenantId tenant, CertificationId certification) {}

    private final News<Change> news = new News<>();

    @Override
    public void changed(TenantId tenant, CertificationId certification) {
        news.publish(new Change(tenant, certification));
    }

    Flux<CertificationId> of(TenantId tenant) {
        return news.all()
                .filter(change -> change.tenant().equals(tenant))
                .map(Change::certification);
    }
}
