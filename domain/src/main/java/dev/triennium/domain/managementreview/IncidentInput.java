package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.incident.IncidentCounts;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;

/// What happened since the review before, complaints apart.
@DomainService
final class IncidentInput implements ReviewInputSource {

    private final IncidentCounts incidents;

    IncidentInput(IncidentCounts incidents) {
        this.incidents = incidents;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "incidents",
                "customerFeedback",
                "partyFeedback",
                "feedback",
                "serviceFeedback",
                "outsideComplaints",
                "outsideCommunication",
                "complaints",
                "emergencies",
                "disruptionLessons");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var count = incidents.count(scope, period.since());
        return List.of(
                new ReviewFigure(ReviewFigureKind.INCIDENTS, count.incidents()),
                new ReviewFigure(ReviewFigureKind.INCIDENTS_OPEN, count.openIncidents()),
                new ReviewFigure(ReviewFigureKind.COMPLAINTS, count.complaints()),
                new ReviewFigure(ReviewFigureKind.COMPLAINTS_OPEN, count.openComplaints()));
    }
}
