package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.AuditDaysListener;
import dev.triennium.domain.managementreview.AuditedSystems.NextAudit;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Before each audit of a certification body, a review of the system is signed whose meeting lies
/// no more than a year back. What is due is said of the system, since there may be no review yet.
@DomainService
final class ReviewBeforeAuditDeadlineSource implements DeadlineSource, AuditDaysListener {

    static final String TYPE = "ManagementSystem";

    private static final Comparator<NextAudit> EARLIEST =
            Comparator.comparing(NextAudit::on).thenComparing(audit -> audit.id().value());

    private final AuditedSystems audited;
    private final ManagementSystemRepository systems;
    private final ManagementReviewRepository reviews;
    private final Deadlines deadlines;
    private final Clock clock;

    ReviewBeforeAuditDeadlineSource(
            AuditedSystems audited,
            ManagementSystemRepository systems,
            ManagementReviewRepository reviews,
            Deadlines deadlines,
            Clock clock) {
        this.audited = audited;
        this.systems = systems;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String subjectType() {
        return TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return audited.listRunning(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new ManagementSystemId(subject);
        if (!audited.lock(scope, id)) {
            return List.of();
        }
        return systems.find(scope, id)
                .filter(system -> system.standing().archived() == null)
                .map(system -> deadlines(scope, List.of(system)).getOrDefault(subject, List.of()))
                .orElse(List.of());
    }

    /// Nobody else changes the system, or signs a review of it, until the transaction ends.
    void lock(TenantScope scope, ManagementSystemId system) {
        audited.lock(scope, system);
    }

    /// Says it anew, since a review was signed.
    void replace(TenantScope scope, ManagementSystemId system) {
        deadlines.replace(scope, TYPE, system.value(), derive(scope, system.value()));
    }

    @Override
    public void changed(TenantScope scope, StandardId standard) {
        var concerned =
                systems.lockInUse(scope).stream()
                        .filter(system -> system.standards().contains(standard))
                        .toList();
        if (!concerned.isEmpty()) {
            deadlines.replaceAll(scope, TYPE, deadlines(scope, concerned));
        }
    }

    /// In as many statements for several systems as for one.
    private Map<UUID, List<Deadline>> deadlines(TenantScope scope, List<ManagementSystem> several) {
        var standards =
                several.stream()
                        .flatMap(system -> system.standards().stream())
                        .collect(Collectors.toUnmodifiableSet());
        var audits = audited.listAudits(scope, standards, scope.today(clock));
        var held =
                audits.isEmpty()
                        ? Map.<Ref<ManagementSystemId>, List<ManagementReview>>of()
                        : reviews.listOfSystems(
                                TenantScopes.of(scope),
                                Ref.in(scope, several.stream().map(ManagementSystem::id).toList()));
        var said = new HashMap<UUID, List<Deadline>>();
        for (var system : several) {
            var theirs = held.getOrDefault(Ref.in(scope, system.id()), List.of());
            said.put(
                    system.id().value(),
                    system.standards().stream()
                            .flatMap(one -> audits.getOrDefault(one, List.of()).stream())
                            .filter(audit -> theirs.stream().noneMatch(one -> covers(one, audit)))
                            .min(EARLIEST)
                            .map(audit -> deadline(system, audit))
                            .stream()
                            .toList());
        }
        return said;
    }

    private static boolean covers(ManagementReview review, NextAudit audit) {
        return review.isSigned()
                && review.standards().contains(audit.standard())
                && !review.requireSigned()
                        .meeting()
                        .on()
                        .plusMonths(ManagementReview.MONTHS_TO_NEXT)
                        .isBefore(audit.on());
    }

    /// The first audit that lacks one is enough: what is held before it serves those that follow.
    private static Deadline deadline(ManagementSystem system, NextAudit audit) {
        return new Deadline(
                RegisterReminders.subject(TYPE, system.id(), system.facts().name()),
                RegisterDeadlineKind.MANAGEMENT_REVIEW_BEFORE_AUDIT,
                audit.id().value().toString(),
                0,
                audit.on().minusDays(1),
                null,
                Deadline.State.OPEN,
                ReviewRule.BEFORE_AUDIT.reference(),
                null);
    }
}
