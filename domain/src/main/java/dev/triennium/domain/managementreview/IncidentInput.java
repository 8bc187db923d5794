package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.incident.IncidentRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What happened since the review before, complaints apart.
@DomainService
final class IncidentInput implements ReviewInputSource {

    private final IncidentRepository incidents;

    IncidentInput(IncidentRepository incidents) {
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
        var all =
                incidents
                        .listAll(TenantScopes.of(scope))
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .filter(one -> one.isOpen() || period.covers(one.content().occurredOn()))
                        .toList();
        Predicate<Incident> isComplaint = one -> one.content().kind() == IncidentKind.COMPLAINT;
        Predicate<Incident> isRecent = one -> period.covers(one.content().occurredOn());
        return List.of(
                count(ReviewFigureKind.INCIDENTS, all, isComplaint.negate().and(isRecent)),
                count(
                        ReviewFigureKind.INCIDENTS_OPEN,
                        all,
                        isComplaint.negate().and(Incident::isOpen)),
                count(ReviewFigureKind.COMPLAINTS, all, isComplaint.and(isRecent)),
                count(ReviewFigureKind.COMPLAINTS_OPEN, all, isComplaint.and(Incident::isOpen)));
    }

    private static ReviewFigure count(
            ReviewFigureKind kind, List<Incident> all, Predicate<Incident> which) {
        return new ReviewFigure(kind, all.stream().filter(which).count());
    }
}
