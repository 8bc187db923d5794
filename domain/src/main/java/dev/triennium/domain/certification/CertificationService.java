package dev.triennium.domain.certification;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.certification.Preparing.Applied;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.news.Announcements;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a certification from the application to the certificate and through its cycles. Before any
/// step, the timers that have come run, so that a step always meets the state of the day.
@DomainService
public final class CertificationService {

    private static final String TYPE = "Certification";

    private final CertificationRepository certifications;
    private final CertificationHeads heads;
    private final CertificationBodyRepository bodies;
    private final DirectoryBodyRepository directory;
    private final ApplicationForms forms;
    private final ColleagueRepository colleagues;
    private final Editions editions;
    private final FindingRegister register;
    private final Deadlines deadlines;
    private final AuditDaysListener auditDays;
    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final Announcements announcements;
    private final List<CertificationListener> listeners;
    private final IdGenerator ids;
    private final Clock clock;

    public CertificationService(
            CertificationRepository certifications,
            CertificationHeads heads,
            CertificationBodyRepository bodies,
            DirectoryBodyRepository directory,
            ManagementSystemRepository systems,
            ColleagueRepository colleagues,
            Editions editions,
            FindingRegister register,
            Deadlines deadlines,
            AuditDaysListener auditDays,
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            Announcements announcements,
            List<CertificationListener> listeners,
            IdGenerator ids,
            Clock clock) {
        this.certifications = certifications;
        this.heads = heads;
        this.bodies = bodies;
        this.directory = directory;
        this.forms = new ApplicationForms(systems);
        this.colleagues = colleagues;
        this.editions = editions;
        this.register = register;
        this.deadlines = deadlines;
        this.auditDays = auditDays;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.announcements = announcements;
        this.listeners = List.copyOf(listeners);
        this.ids = ids;
        this.clock = clock;
    }

    public Certification apply(
            TenantScope scope, ApplyForCertification command, @Nullable UUID idempotencyKey) {
        var id =
                transactions.inTransaction(
                        scope,
                        () ->
                                new CertificationId(
                                        idempotency.once(
                                                scope,
                                                idempotencyKey,
                                                command,
                                                () -> newCertification(scope, command))));
        return get(scope, id);
    }

    private UUID newCertification(TenantScope scope, ApplyForCertification command) {
        edition(command.standard());
        var body = body(scope, command.body());
        if (!command.isMeant()) {
            requireNoOther(scope, command);
        }
        var id = new CertificationId(ids.next());
        var dossier =
                Dossier.opened(
                        new Facts(
                                id,
                                command.body(),
                                body.parameters(),
                                forms.form(scope, command),
                                command.system()),
                        command.standard());
        insert(scope, Applied.submit(dossier, scope.today(clock)), command.evidence());
        return id.value();
    }

    private void requireNoOther(TenantScope scope, ApplyForCertification command) {
        var filter =
                new CertificationFilter(
                        CertificationState.RUNNING, command.standard(), command.body(), null);
        heads
                .page(scope, filter, CertificationOrder.APPLIED_ON, PageRequest.first(1))
                .values()
                .stream()
                .findFirst()
                .ifPresent(
                        twin -> {
                            throw new DuplicateException(
                                    scope.tenant().value(),
                                    twin.id(),
                                    "standardId",
                                    "A certification to this edition by this body is running.");
                        });
    }

    /// @return the certification, or the one that goes on in its place
    public Certification take(TenantScope scope, Move move, CertificationStep<?> step) {
        return transactions.inTransaction(scope, () -> perform(scope, move, step));
    }

    /// What the start of the day brings; nothing, when it was done already.
    public void runTimers(TenantScope scope, CertificationId id) {
        transactions.inTransaction(
                scope,
                () -> {
                    var before = get(scope, id);
                    var outcomes = before.atDayStart(scope.today(clock));
                    if (!outcomes.isEmpty()) {
                        store(scope, before, outcomes, null);
                    }
                });
    }

    /// Brings the planned audits in step with the cycle; nothing, when they are.
    public void planAudits(TenantScope scope, CertificationId id) {
        transactions.inTransaction(
                scope,
                () -> {
                    if (!(get(scope, id) instanceof Surveyed surveyed)) {
                        return;
                    }
                    var planned = AuditPlan.planned(surveyed.dossier(), surveyed.cycle(), ids);
                    if (!planned.equals(surveyed.dossier())) {
                        store(scope, surveyed, List.of(replanned(scope, surveyed, planned)), null);
                    }
                });
    }

    /// Gives the other what a colleague is to answer of a certification. Call it inside the
    /// transaction.
    void handOver(
            TenantScope scope, CertificationId id, Collection<FindingId> findings, ColleagueId to) {
        var before = get(scope, id);
        var outcomes = new ArrayList<Outcome<?>>();
        var current = before;
        for (var finding : findings) {
            var outcome =
                    Findings.assigned(
                            current, Findings.finding(current, finding), to, scope.today(clock));
            outcomes.add(outcome);
            current = outcome.after();
        }
        store(scope, before, outcomes, null);
    }

    /// Notes that the body gave more time for a part of the answer. Call it inside the transaction.
    ///
    /// @param letter by which it did
    public void extend(
            TenantScope scope,
            CertificationId id,
            FindingId findingId,
            FindingDeadlines.Part part,
            LocalDate until,
            String letter) {
        var before = get(scope, id);
        var finding = Findings.finding(before, findingId);
        var due = finding.deadlines();
        if (due == null || until.equals(due.day(part))) {
            return;
        }
        var extended = before.with(before.dossier().replacing(finding.extended(part, until)));
        var values = AmendedValue.between(part.field(), due.day(part), until).toList();
        store(
                scope,
                before,
                List.of(
                        Outcome.of(
                                        extended,
                                        CertificationEvent.Kind.FINDING_CORRECTED,
                                        scope.today(clock))
                                .amending(new Amendment(findingId, letter, values))),
                letter);
    }

    private Outcome<?> replanned(TenantScope scope, Surveyed surveyed, Dossier planned) {
        return Outcome.of(
                surveyed.with(planned),
                CertificationEvent.Kind.AUDITS_REPLANNED,
                scope.today(clock));
    }

    private Certification perform(TenantScope scope, Move move, CertificationStep<?> step) {
        var before = get(scope, move.id());
        if (before.version() != move.expectedVersion()) {
            throw new VersionConflictException(before.version());
        }
        var now = new Now(scope);
        var outcomes = new ArrayList<Outcome<?>>(before.atDayStart(now.today()));
        var current = outcomes.isEmpty() ? before : outcomes.getLast().after();
        var outcome = step.take(current, now);
        outcomes.add(outcome);
        outcomes.addAll(outcome.after().atDayStart(now.today()));
        var begun = outcome.begun();
        var successor = begun == null ? null : insert(scope, begun, move.evidence());
        var after = store(scope, before, outcomes, move.evidence());
        return successor == null ? after : successor;
    }

    /// What the steps of one transaction ask for.
    private final class Now implements Circumstances {

        private final TenantScope scope;
        private final LocalDate today;

        private Now(TenantScope scope) {
            this.scope = scope;
            this.today = scope.today(clock);
        }

        @Override
        public LocalDate today() {
            return today;
        }

        @Override
        public IdGenerator ids() {
            return ids;
        }

        @Override
        public Editions.Edition edition(StandardId id) {
            return CertificationService.this.edition(id);
        }

        @Override
        public boolean hasClauses(StandardId standard, Collection<String> numbers) {
            return editions.hasClauses(standard, numbers);
        }

        @Override
        public CertificationBody body(CertificationBodyId id) {
            return CertificationService.this.body(scope, id);
        }

        /// Whoever keeps the entry: what was chosen for the organisation holds for all who work
        /// there.
        @Override
        public Optional<LocalDate> accreditationLostOn(Certification certification) {
            var dossier = certification.dossier();
            return Optional.ofNullable(body(dossier.body()).listing())
                    .flatMap(
                            listing ->
                                    BodyAccreditation.lostOn(
                                            directory
                                                    .listAccreditations(Set.of(listing))
                                                    .getOrDefault(listing, List.of()),
                                            dossier.standard(),
                                            today));
        }

        @Override
        public void requireColleague(String field, ColleagueId id) {
            if (colleagues.find(scope, id).filter(one -> one.isActive(today)).isEmpty()) {
                throw new NotFoundException(field);
            }
        }
    }

    /// @param evidence of the step that people took; timers have none
    private Certification store(
            TenantScope scope,
            Certification before,
            List<? extends Outcome<?>> outcomes,
            @Nullable String evidence) {
        var events = new ArrayList<DatedEvent>();
        var current = before;
        for (var outcome : outcomes) {
            events.add(event(scope, current, outcome, evidence));
            current = outcome.after();
        }
        var after = current.with(dossier(before, current, outcomes));
        certifications.update(scope, after, before.version(), events);
        remind(scope, after);
        auditTrail.record(
                scope,
                TYPE,
                after.id().value(),
                AuditedCertification.of(before, after),
                AuditedCertification.of(after, before));
        register.follow(scope, before, after, reason(outcomes));
        announce(scope, after);
        for (var outcome : outcomes) {
            listeners.forEach(
                    one -> one.happened(scope, after.id(), outcome.kind(), outcome.occurredOn()));
        }
        return after;
    }

    private static @Nullable String reason(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream()
                .map(Outcome::amendment)
                .filter(Objects::nonNull)
                .map(Amendment::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Dossier dossier(
            Certification before, Certification after, List<? extends Outcome<?>> outcomes) {
        var dossier = after.dossier().withVersion(before.version() + 1);
        return outcomes.stream()
                .filter(outcome -> outcome.overrideReason() != null)
                .map(outcome -> dossier.withOverride(outcome.occurredOn()))
                .reduce((_, later) -> later)
                .orElse(dossier);
    }

    private Certification insert(
            TenantScope scope, Outcome<?> beginning, @Nullable String evidence) {
        var certification = beginning.after();
        certifications.insert(
                scope, certification, List.of(event(scope, null, beginning, evidence)));
        remind(scope, certification);
        auditTrail.record(
                scope,
                TYPE,
                certification.id().value(),
                null,
                AuditedCertification.of(certification));
        register.follow(scope, null, certification, null);
        announce(scope, certification);
        return certification;
    }

    private void announce(TenantScope scope, Certification certification) {
        announcements.announce(scope, TYPE, certification.id().value(), certification.version());
    }

    private DatedEvent event(
            TenantScope scope,
            @Nullable Certification before,
            Outcome<?> outcome,
            @Nullable String evidence) {
        var dates = new ArrayList<>(outcome.after().dates());
        if (before != null) {
            dates.removeAll(before.dates());
        }
        var amendment = outcome.amendment();
        var event =
                new CertificationEvent(
                        new CertificationEventId(ids.next()),
                        outcome.after().id(),
                        outcome.kind(),
                        outcome.occurredOn(),
                        clock.instant(),
                        scope.actor(),
                        before == null ? null : before.state(),
                        outcome.after().state(),
                        Timers.isTimer(outcome.kind()) ? null : evidence,
                        outcome.overrideReason(),
                        amendment == null ? null : amendment.subject(),
                        amendment == null ? null : amendment.reason());
        return new DatedEvent(event, dates, amendment == null ? List.of() : amendment.values());
    }

    private Certification get(TenantScope scope, CertificationId id) {
        return certifications.find(scope, id).orElseThrow(() -> new NotFoundException("id"));
    }

    private CertificationBody body(TenantScope scope, CertificationBodyId id) {
        return bodies.find(scope, id)
                .orElseThrow(() -> new NotFoundException("certificationBodyId"));
    }

    private Editions.Edition edition(StandardId id) {
        return editions.find(id).orElseThrow(() -> new NotFoundException("standardId"));
    }

    private void remind(TenantScope scope, Certification certification) {
        var dossier = certification.dossier();
        deadlines.replace(
                scope,
                CertificationDeadlines.SUBJECT_TYPE,
                certification.id().value(),
                CertificationDeadlines.of(
                        certification,
                        edition(dossier.standard()),
                        body(scope, dossier.body()).name()));
        auditDays.changed(scope, dossier.standard());
    }
}
