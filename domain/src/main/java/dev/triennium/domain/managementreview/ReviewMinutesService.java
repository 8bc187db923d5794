package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.register.RegisterReports;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantReads;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Collects what stands in the minutes of a management review, in reads that are of one moment.
@DomainService
public final class ReviewMinutesService {

    private final ManagementReviewRepository reviews;
    private final ReviewDecisionRepository decisions;
    private final ReviewFigures figures;
    private final ManagementSystemRepository systems;
    private final StandardRepository standards;
    private final TenantRepository tenants;
    private final RegisterReports reports;
    private final PersonDirectory people;
    private final TenantReads reads;
    private final Clock clock;

    public ReviewMinutesService(
            ManagementReviewRepository reviews,
            ReviewDecisionRepository decisions,
            ReviewFigures figures,
            ManagementSystemRepository systems,
            StandardRepository standards,
            TenantRepository tenants,
            RegisterReports reports,
            PersonDirectory people,
            TenantReads reads,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.figures = figures;
        this.systems = systems;
        this.standards = standards;
        this.tenants = tenants;
        this.reports = reports;
        this.people = people;
        this.reads = reads;
        this.clock = clock;
    }

    /// @throws NotFoundException when there is no such review
    public ReviewMinutes get(TenantScope scope, ManagementReviewId id) {
        return reads.inSnapshot(scope, () -> collect(scope, id));
    }

    private ReviewMinutes collect(TenantScope scope, ManagementReviewId id) {
        var contents = reviews.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
        var review = contents.review();
        var tenant = tenants.find(scope).orElseThrow().profile();
        var ref = Ref.in(scope, id);
        var decided =
                decisions
                        .listAll(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, List.of());
        var names =
                reports.names(
                        scope,
                        Stream.concat(
                                Stream.of(review.owner()),
                                decided.stream().flatMap(one -> Stream.ofNullable(one.owner()))));
        var meeting = review.state().findMeeting();
        var writers = new HashSet<PersonId>();
        contents.addenda().forEach(one -> writers.add(one.by()));
        if (meeting != null) {
            writers.add(meeting.recordedBy());
        }
        var persons = people.list(writers);
        var designations = designations(contents);
        return new ReviewMinutes(
                tenant.name(),
                tenant.locale(),
                scope.zone(),
                scope.today(clock),
                systems.findFacts(scope, review.system()).orElseThrow().name(),
                review,
                inWords(review.standards(), designations),
                Objects.requireNonNull(names.get(review.owner())),
                meeting == null
                        ? null
                        : Objects.requireNonNull(persons.get(meeting.recordedBy())).name(),
                contents.inputs().stream()
                        .map(
                                one ->
                                        new ReviewMinutes.Input(
                                                one,
                                                inWords(one.standards(), designations),
                                                figures.isKnown(one.topic())))
                        .toList(),
                contents.attendees(),
                decided.stream()
                        .map(
                                one ->
                                        new ReviewMinutes.Decided(
                                                one,
                                                one.owner() == null
                                                        ? null
                                                        : names.get(one.owner())))
                        .toList(),
                contents.addenda().stream()
                        .map(
                                one ->
                                        new ReviewMinutes.Added(
                                                one,
                                                Objects.requireNonNull(persons.get(one.by()))
                                                        .name()))
                        .toList());
    }

    private static List<String> inWords(
            List<StandardId> standards, Map<StandardId, String> designations) {
        return standards.stream()
                .map(one -> Objects.requireNonNull(designations.get(one)))
                .toList();
    }

    private Map<StandardId, String> designations(ReviewContents contents) {
        var wanted = new HashSet<>(contents.review().standards());
        contents.inputs().forEach(one -> wanted.addAll(one.standards()));
        var designations = new HashMap<StandardId, String>();
        standards
                .list(wanted)
                .forEach((id, one) -> designations.put(id, one.edition().designation()));
        return designations;
    }
}
