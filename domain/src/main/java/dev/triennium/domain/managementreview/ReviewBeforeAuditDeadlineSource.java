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
import java.util.UUID;
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
                .map(system -> deadlines(scope, system))
                .orElse(List.of());
    }

    /// Says it anew, since a review was signed.
    void replace(TenantScope scope, ManagementSystemId system) {
        deadlines.replace(scope, TYPE, system.value(), derive(scope, system.value()));
    }

    @Override
    public void changed(TenantScope scope, StandardId standard) {
        var said = new HashMap<UUID, List<Deadline>>();
        for (var system : systems.lockInUse(scope)) {
            if (system.standards().contains(standard)) {
                said.put(system.id().value(), deadlines(scope, system));
            }
        }
        if (!said.isEmpty()) {
            deadlines.replaceAll(scope, TYPE, said);
        }
    }

    private List<Deadline> deadlines(TenantScope scope, ManagementSystem system) {
        var audits =
                audited.listAudits(scope, system.standards(), scope.today(clock)).values().stream()
                        .flatMap(List::stream)
                        .sorted(EARLIEST)
                        .toList();
        if (audits.isEmpty()) {
            return List.of();
        }
        var ref = Ref.in(scope, system.id());
        var held = reviews.listOfSystems(TenantScopes.of(scope), List.of(ref)).get(ref);
        return audits.stream()
                .filter(audit -> held == null || held.stream().noneMatch(one -> covers(one, audit)))
                .limit(1)
                .map(audit -> deadline(system, audit))
                .toList();
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
