package dev.triennium.api.certification;

import dev.triennium.api.graphql.News;
import dev.triennium.api.graphql.NewsDesk;
import dev.triennium.domain.certification.CertificationChanges;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// Tells those who watch an organisation of changes to its certifications.
@Component
class CertificationNews implements CertificationChanges {

    /// One change.
    record Change(TenantId tenant, CertificationId certification) {}

    private final News<Change> news;

    CertificationNews(NewsDesk desk) {
        this.news = desk.open("certification", Change.class);
    }

    @Override
    public void changed(TenantId tenant, CertificationId certification) {
        news.publish(List.of(new Change(tenant, certification)));
    }

    Flux<CertificationId> of(TenantId tenant) {
        return news.all()
                .filter(change -> change.tenant().equals(tenant))
                .map(Change::certification);
    }
}
