package dev.triennium.api.gapanalysis;

import dev.triennium.api.graphql.News;
import dev.triennium.api.graphql.NewsDesk;
import dev.triennium.domain.gapanalysis.AssessmentChanges;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// Tells those who watch an assessment of changes to its items.
@Component
class AssessmentNews implements AssessmentChanges {

    private final News<Change> news;

    AssessmentNews(NewsDesk desk) {
        this.news = desk.open("assessment", Change.class);
    }

    @Override
    public void changed(List<Change> changes) {
        news.publish(changes);
    }

    Flux<Change> of(TenantId tenant, AssessmentId assessment) {
        return news.all()
                .filter(
                        change ->
                                change.tenant().equals(tenant)
                                        && change.assessment().equals(assessment));
    }
}
