package dev.triennium.domain.externalaudit;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittime.AuditTimeEstimate;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeService;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationListener;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.externalaudit.Stage1Conclusion.ConcernClosing;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.managementsystem.CurrentScopes;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.quotation.QuotationDays;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prepares the audits of the certification body, and follows them.
@DomainService
public final class ExternalAuditService implements CertificationListener {

    /// How keys of editions about safety and health at work begin.
    private static final String SAFETY = "iso-45001-";

    private static final Set<CertificationEvent.Kind> ENDS =
            Set.of(
                    CertificationEvent.Kind.STAGE1_COMPLETED,
                    CertificationEvent.Kind.STAGE2_COMPLETED);

    private final ExternalAuditRepository audits;
    private final Kept<ExternalAuditId, ExternalAudit> kept;
    private final ReadinessService readiness;
    private final CertificationRepository certifications;
    private final CertificationBodyRepository bodies;
    private final StandardRepository standards;
    private final ScopeStatementRepository scopes;
    private final AuditTimeService auditTime;
    private final Recipients recipients;
    private final PersonDirectory people;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public ExternalAuditService(
            ExternalAuditRepository audits,
            ReadinessService readiness,
            CertificationRepository certifications,
            CertificationBodyRepository bodies,
            StandardRepository standards,
            ScopeStatementRepository scopes,
            AuditTimeService auditTime,
            Recipients recipients,
            PersonDirectory people,
            Deadlines deadlines,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.audits = audits;
        this.kept =
                Kept.in(audits, ExternalAuditDeadlineSource.TYPE)
                        .reminding(
                                new ExternalAuditDeadlineSource(audits, clock)
                                        .reminding(deadlines));
        this.readiness = readiness;
        this.certifications = certifications;
        this.bodies = bodies;
        this.standards = standards;
        this.scopes = scopes;
        this.auditTime = auditTime;
        this.recipients = recipients;
        this.people = people;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param wishedMonths of operation that the body wishes to see; null: it does not say
    public record Open(
            CertificationId certification, PlannedAuditId audit, @Nullable Integer wishedMonths) {

        public Open {
            Objects.requireNonNull(certification);
            Objects.requireNonNull(audit);
        }
    }

    /// Begins to keep what belongs to one audit of a certification.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when that is kept already
    public ExternalAudit open(TenantScope scope, Open command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                ExternalAuditId::new,
                () -> {
                    var certification =
                            certifications
                                    .find(scope, command.certification())
                                    .orElseThrow(() -> new NotFoundException("certificationId"));
                    var dossier = certification.dossier();
                    var audit =
                            dossier.audit(command.audit())
                                    .orElseThrow(() -> new NotFoundException("auditId"));
                    if (audits.has(scope, audit.id())) {
                        throw ExternalAuditRule.mismatch("The audit is prepared already.");
                    }
                    return ExternalAudit.opened(
                            new ExternalAuditId(ids.next()),
                            command.certification(),
                            audit.id(),
                            audit.kind(),
                            standards.find(dossier.standard()).orElseThrow().edition().designation()
                                    + " – "
                                    + bodies.find(scope, dossier.body()).orElseThrow().name(),
                            command.wishedMonths());
                });
    }

    /// @param months null: the body does not say
    public ExternalAudit wish(
            TenantScope scope, ExternalAuditId id, @Nullable Integer months, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    before.requireStage();
                    return before.wishing(months);
                });
    }

    public ExternalAudit override(
            TenantScope scope, ExternalAuditId id, String reason, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    before.requireStage();
                    return before.overridden(
                            readiness.get(scope, before),
                            open ->
                                    new ReadinessOverride(
                                            reason,
                                            person(scope),
                                            clock.instant(),
                                            scope.today(clock),
                                            open));
                });
    }

    /// @param closings by when each area of concern is closed
    public record Concluding(
            Stage1Outcome outcome,
            LocalDate concludedOn,
            @Nullable String conditions,
            List<Closing> closings) {

        public Concluding {
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(concludedOn);
            closings = List.copyOf(closings);
        }
    }

    public record Closing(FindingId finding, LocalDate closeBy) {

        public Closing {
            Objects.requireNonNull(finding);
            Objects.requireNonNull(closeBy);
        }
    }

    public ExternalAudit conclude(
            TenantScope scope, ExternalAuditId id, Concluding command, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.concluded(conclusion(scope, before, command)));
    }

    private Stage1Conclusion conclusion(
            TenantScope scope, ExternalAudit audit, Concluding command) {
        var certification = certification(scope, audit);
        var known =
                certification.dossier().findings().stream()
                        .filter(one -> one.audit().equals(audit.audit()))
                        .filter(one -> one.grade() == FindingGrade.AREA_OF_CONCERN)
                        .map(Finding::id)
                        .collect(Collectors.toSet());
        var given = new HashSet<FindingId>();
        for (var i = 0; i < command.closings().size(); i++) {
            var finding = command.closings().get(i).finding();
            if (!known.contains(finding) || !given.add(finding)) {
                throw new NotFoundException("concerns." + i + ".findingId");
            }
        }
        var planned = planned(certification, audit);
        var completedOn = planned.flatMap(one -> Optional.ofNullable(one.completedOn()));
        if (audit.kind() == AuditKind.STAGE_1 && completedOn.isEmpty()) {
            throw ExternalAuditRule.IN_ORDER.violated("id", "Stage 1 is not over yet.");
        }
        var today = scope.today(clock);
        DayRange.HAPPENED.require("concludedOn", command.concludedOn(), today);
        completedOn.ifPresent(
                last -> {
                    if (command.concludedOn().isBefore(last)) {
                        throw ExternalAuditRule.IN_ORDER.violated(
                                "concludedOn",
                                "Stage 1 is concluded once it is over, on {0} at the earliest.",
                                last);
                    }
                });
        requireDays(command, certification, today);
        if (command.outcome().confirmsStage2() && given.size() < known.size()) {
            throw ExternalAuditRule.CONCERNS.violated(
                    "concerns", "Each area of concern needs a day by which it is closed.");
        }
        return new Stage1Conclusion(
                command.outcome(),
                command.concludedOn(),
                command.conditions(),
                command.closings().stream()
                        .map(one -> new ConcernClosing(one.finding(), one.closeBy(), null))
                        .toList());
    }

    /// Each after the conclusion, and before stage 2 where that has a day.
    private static void requireDays(
            Concluding command, Certification certification, LocalDate today) {
        var dossier = certification.dossier();
        var stage2 =
                dossier.audit(dossier.upcomingCycleNumber(), AuditKind.STAGE_2)
                        .filter(PlannedAudit::isOpen)
                        .map(PlannedAudit::agreedOn)
                        .orElse(null);
        for (var i = 0; i < command.closings().size(); i++) {
            var field = "concerns." + i + ".closeBy";
            var day = command.closings().get(i).closeBy();
            DayRange.ARRANGED.require(field, day, today);
            if (day.isBefore(command.concludedOn())) {
                throw ExternalAuditRule.CONCERNS.violated(
                        field, "An area of concern is closed after stage 1 is concluded.");
            }
            if (stage2 != null && !day.isBefore(stage2)) {
                throw ExternalAuditRule.CONCERNS.violated(
                        field,
                        "An area of concern is closed before stage 2 begins on {0}.",
                        stage2);
            }
        }
    }

    /// @param closedOn null: today
    public ExternalAudit closeConcern(
            TenantScope scope,
            ExternalAuditId id,
            FindingId finding,
            @Nullable LocalDate closedOn,
            String how,
            int expectedVersion) {
        var day = happened(scope, "closedOn", closedOn);
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.concernClosed(finding, new Stage1Conclusion.Closed(day, how)));
    }

    public ExternalAudit nameTeam(
            TenantScope scope, ExternalAuditId id, TeamNotice named, int expectedVersion) {
        var today = scope.today(clock);
        DayRange.HAPPENED.require("namesReceivedOn", named.namesReceivedOn(), today);
        if (named.backgroundReceivedOn() != null) {
            DayRange.HAPPENED.require("backgroundReceivedOn", named.backgroundReceivedOn(), today);
        }
        if (named.objectUntil() != null) {
            DayRange.ARRANGED.require("objectUntil", named.objectUntil(), today);
        }
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.teamNamed(named, consultants(scope)));
    }

    /// Who holds a role here through a firm, by name.
    private List<String> consultants(TenantScope scope) {
        var ofFirms =
                recipients
                        .list(TenantScopes.of(scope), clock.instant())
                        .getOrDefault(scope.tenant(), List.of())
                        .stream()
                        .filter(one -> one.roles().stream().anyMatch(Role::isFirmRole))
                        .flatMap(one -> Stream.ofNullable(one.person()))
                        .collect(Collectors.toSet());
        return people.list(ofFirms).values().stream().map(ExternalAuditService::name).toList();
    }

    private static String name(Person person) {
        return (person.givenName() + " " + person.familyName()).strip();
    }

    /// @param on null: today
    public ExternalAudit acceptTeam(
            TenantScope scope, ExternalAuditId id, @Nullable LocalDate on, int expectedVersion) {
        var day = happened(scope, "acceptedOn", on);
        return changes.change(scope, kept, id, expectedVersion, before -> before.teamAccepted(day));
    }

    /// @param on null: today
    /// @param about null: the team as a whole
    public ExternalAudit objectToTeam(
            TenantScope scope,
            ExternalAuditId id,
            @Nullable LocalDate on,
            @Nullable String about,
            String reason,
            int expectedVersion) {
        var day = happened(scope, "objectedOn", on);
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.teamObjected(day, about, reason));
    }

    /// @param on null: today
    public ExternalAudit settleObjection(
            TenantScope scope,
            ExternalAuditId id,
            @Nullable LocalDate on,
            boolean isAccepted,
            String text,
            int expectedVersion) {
        var day = happened(scope, "answeredOn", on);
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.objectionSettled(day, isAccepted, text));
    }

    /// Recording it again replaces what was recorded, such as when the body sends a corrected one.
    public ExternalAudit recordReport(
            TenantScope scope, ExternalAuditId id, AuditReport report, int expectedVersion) {
        DayRange.HAPPENED.require("receivedOn", report.receivedOn(), scope.today(clock));
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before ->
                        before.reported(
                                report,
                                planned(certification(scope, before), before)
                                        .map(PlannedAudit::completedOn)
                                        .orElse(null)));
    }

    /// @param days as the certification body plans them
    /// @param initialDays of stage 1 and stage 2 together; null: not known, or another audit
    /// @param request what the calculated days follow from
    public record Timing(
            BigDecimal days,
            @Nullable BigDecimal initialDays,
            AuditTimePlan.Remote remote,
            AuditTimeRequest request) {

        public Timing {
            Objects.requireNonNull(days);
            Objects.requireNonNull(remote);
            Objects.requireNonNull(request);
        }
    }

    /// @throws dev.triennium.domain.error.ValidationException when the days cannot be calculated
    public ExternalAudit planTime(
            TenantScope scope, ExternalAuditId id, Timing command, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> {
                    var edition = certification(scope, before).dossier().standard();
                    return before.timed(
                            new AuditTimePlan(
                                    command.days(),
                                    command.initialDays(),
                                    command.remote(),
                                    QuotationDays.of(estimated(command.request())),
                                    standards
                                            .find(edition)
                                            .orElseThrow()
                                            .key()
                                            .startsWith(SAFETY)));
                });
    }

    private AuditTimeEstimate estimated(AuditTimeRequest request) {
        try {
            return auditTime.estimate(request);
        } catch (ValidationException refused) {
            throw new ValidationException(
                    refused.violations().stream()
                            .map(one -> one.below(List.of("estimate")))
                            .toList());
        }
    }

    /// How the sites are drawn.
    ///
    /// @param seed null: one is made
    /// @param centralFunction the site that is audited anyway; null: it is none of the sites
    public record Drawing(
            @Nullable String seed,
            @Nullable SiteId centralFunction,
            boolean isProvenEffective,
            boolean areSimilar) {}

    /// Draws the sites that the audit visits, from the scope in force.
    public ExternalAudit drawSites(
            TenantScope scope, ExternalAuditId id, Drawing command, int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.drawn(draw(scope, before, command)));
    }

    private SiteDraw draw(TenantScope scope, ExternalAudit audit, Drawing command) {
        var certification = certification(scope, audit);
        var statement = inForce(scope, certification);
        var all = statement == null ? List.<ScopeSite>of() : sites(scope, statement);
        var central = command.centralFunction();
        if (central != null && all.stream().noneMatch(one -> one.site().equals(central))) {
            throw new NotFoundException("centralSiteId");
        }
        var rule = audit.sampled();
        var candidates =
                all.stream()
                        .filter(one -> !one.site().equals(central))
                        .map(one -> new SiteDraw.Candidate(one.site(), one.headcount()))
                        .toList();
        if (statement == null || candidates.isEmpty()) {
            throw ExternalAuditRule.SITES.violated(
                    "id",
                    "The certification has no approved scope with sites beside the central"
                            + " function.");
        }
        return SiteDraw.of(
                statement,
                command.seed() == null ? ids.next().toString() : command.seed(),
                rule,
                command.isProvenEffective(),
                command.areSimilar(),
                central,
                candidates,
                visited(scope, audit, certification));
    }

    private @Nullable ScopeStatementId inForce(TenantScope scope, Certification certification) {
        var system = certification.dossier().facts().system();
        if (system == null) {
            return null;
        }
        var ref = Ref.in(scope, system);
        var statement =
                scopes.listCurrent(TenantScopes.of(scope), List.of(ref))
                        .getOrDefault(ref, CurrentScopes.NONE)
                        .inForce();
        return statement == null ? null : statement.id();
    }

    private List<ScopeSite> sites(TenantScope scope, ScopeStatementId statement) {
        var ref = Ref.in(scope, statement);
        return scopes.listSites(TenantScopes.of(scope), List.of(ref)).getOrDefault(ref, List.of());
    }

    /// By other audits of the same cycle.
    private Set<SiteId> visited(
            TenantScope scope, ExternalAudit audit, Certification certification) {
        var ref = Ref.in(scope, audit.certification());
        var cycle = planned(certification, audit).map(PlannedAudit::cycleNumber);
        return audits
                .listOfCertifications(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of())
                .stream()
                .filter(one -> !one.id().equals(audit.id()))
                .filter(
                        one ->
                                planned(certification, one)
                                        .map(PlannedAudit::cycleNumber)
                                        .equals(cycle))
                .flatMap(one -> Stream.ofNullable(one.sites()))
                .flatMap(one -> one.visits().stream())
                .map(SiteDraw.Visit::site)
                .collect(Collectors.toSet());
    }

    private LocalDate happened(TenantScope scope, String field, @Nullable LocalDate day) {
        var today = scope.today(clock);
        return day == null ? today : DayRange.HAPPENED.require(field, day, today);
    }

    private Certification certification(TenantScope scope, ExternalAudit audit) {
        return certifications.find(scope, audit.certification()).orElseThrow();
    }

    private static Optional<PlannedAudit> planned(
            Certification certification, ExternalAudit audit) {
        return certification.dossier().audit(audit.audit());
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    @Override
    public void happened(
            TenantScope scope,
            CertificationId certification,
            CertificationEvent.Kind kind,
            LocalDate on) {
        if (!ENDS.contains(kind)) {
            return;
        }
        var ended =
                kind == CertificationEvent.Kind.STAGE1_COMPLETED
                        ? AuditKind.STAGE_1
                        : AuditKind.STAGE_2;
        var ref = Ref.in(scope, certification);
        audits
                .listOfCertifications(TenantScopes.of(scope), List.of(ref))
                .getOrDefault(ref, List.of())
                .stream()
                .filter(one -> one.kind() == ended)
                .reduce((_, later) -> later)
                .filter(one -> one.unready() == null)
                .ifPresent(
                        audit ->
                                changes.change(
                                        scope,
                                        kept,
                                        audit.id(),
                                        before -> before.held(on, readiness.get(scope, before))));
    }
}
