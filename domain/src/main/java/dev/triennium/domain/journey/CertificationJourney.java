package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.CertificationStanding;
import dev.triennium.domain.certification.CertificationStandings;
import dev.triennium.domain.managementsystem.CoveredStandards;
import dev.triennium.domain.managementsystem.CoveredStandards.Covered;
import dev.triennium.domain.quotation.QuotationRequestRepository;
import dev.triennium.domain.quotation.QuotationRequestState;
import dev.triennium.domain.quotation.QuotationStanding;
import dev.triennium.domain.reminder.HardDeadlines;
import dev.triennium.domain.reminder.HardDeadlines.Dated;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Steps 7 to 10 follow from the state of a certification. One that ended says nothing: whatever
/// comes then begins with another application. Before there is one, step 7 follows from the
/// requests for quotation.
@DomainService
final class CertificationJourney implements JourneySource {

    private static final String TYPE = "Certification";

    private final CertificationStandings standings;
    private final QuotationRequestRepository requests;
    private final CoveredStandards covered;
    private final HardDeadlines deadlines;
    private final Clock clock;

    CertificationJourney(
            CertificationStandings standings,
            QuotationRequestRepository requests,
            CoveredStandards covered,
            HardDeadlines deadlines,
            Clock clock) {
        this.standings = standings;
        this.requests = requests;
        this.covered = covered;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// One certification on its way.
    ///
    /// @param dates the hard ones that are open, the earliest first
    /// @param facts none of one that ended
    record Way(CertificationStanding standing, List<Dated> dates, List<StepFact> facts) {

        Way {
            dates = List.copyOf(dates);
            facts = List.copyOf(facts);
        }
    }

    @Override
    public Map<ProcessStep, List<MissingKind>> steps() {
        return Map.of(
                ProcessStep.CERTIFICATION_BODY,
                List.of(MissingKind.APPLICATION),
                ProcessStep.EXTERNAL_AUDIT,
                List.of(),
                ProcessStep.DECISION,
                List.of(),
                ProcessStep.SURVEILLANCE,
                List.of());
    }

    @Override
    public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
        var facts = new HashMap<TenantId, List<StepFact>>();
        ways(scopes)
                .forEach(
                        (tenant, ways) ->
                                facts.put(
                                        tenant,
                                        ways.stream()
                                                .flatMap(way -> way.facts().stream())
                                                .collect(Collectors.toCollection(ArrayList::new))));
        var systems = covered.list(scopes);
        requests.listStandings(scopes)
                .forEach(
                        (tenant, all) -> {
                            var own = facts.computeIfAbsent(tenant, _ -> new ArrayList<>());
                            own.addAll(
                                    quotations(all, systems.getOrDefault(tenant, List.of()), own));
                        });
        return facts;
    }

    /// Of each standard that no certification says anything of: the furthest request.
    private static List<StepFact> quotations(
            List<QuotationStanding> all, List<Covered> systems, List<StepFact> known) {
        var facts = new ArrayList<StepFact>();
        var said =
                known.stream()
                        .map(StepFact::standard)
                        .collect(Collectors.toCollection(HashSet::new));
        for (var one : systems) {
            all.stream()
                    .filter(request -> request.system().equals(one.system()))
                    .filter(request -> request.state() != QuotationRequestState.WITHDRAWN)
                    .max(Comparator.comparing(QuotationStanding::state))
                    .filter(_ -> said.add(one.standard()))
                    .ifPresent(request -> facts.add(fact(one.standard(), request)));
        }
        return facts;
    }

    private static StepFact fact(StandardId standard, QuotationStanding request) {
        var subject = new Missing.Subject("QuotationRequest", request.request());
        return new StepFact(
                standard,
                null,
                ProcessStep.CERTIFICATION_BODY,
                StepState.UNDER_WAY,
                List.of(
                        switch (request.state()) {
                            case DRAFT -> Missing.one(MissingKind.SENT_QUOTATION_REQUEST, subject);
                            case SENT -> Missing.one(MissingKind.QUOTATION_DECISION, subject);
                            case DECIDED, WITHDRAWN -> Missing.one(MissingKind.APPLICATION, null);
                        }));
    }

    Map<TenantId, List<Way>> ways(TenantScopes scopes) {
        var dated = deadlines.list(scopes, TYPE);
        var ways = new HashMap<TenantId, List<Way>>();
        standings
                .list(scopes)
                .forEach(
                        (tenant, all) -> {
                            Map<UUID, List<Dated>> bySubject =
                                    dated.getOrDefault(tenant, List.of()).stream()
                                            .collect(Collectors.groupingBy(Dated::subject));
                            var today = scopes.get(tenant).today(clock);
                            ways.put(
                                    tenant,
                                    all.stream().map(one -> way(one, bySubject, today)).toList());
                        });
        return ways;
    }

    private static Way way(
            CertificationStanding standing, Map<UUID, List<Dated>> dated, LocalDate today) {
        var dates = dated.getOrDefault(standing.head().id().value(), List.of());
        var isLate = !dates.isEmpty() && dates.getFirst().dueOn().isBefore(today);
        return new Way(standing, dates, new Facts(standing, isLate, today).collect());
    }

    /// The facts of one certification.
    private static final class Facts {

        private final CertificationStanding standing;
        private final boolean isLate;
        private final LocalDate today;
        private final List<StepFact> facts = new ArrayList<>();

        Facts(CertificationStanding standing, boolean isLate, LocalDate today) {
            this.standing = standing;
            this.isLate = isLate;
            this.today = today;
        }

        List<StepFact> collect() {
            switch (standing.head().state()) {
                case APPLIED -> current(ProcessStep.CERTIFICATION_BODY, MissingKind.CONTRACT);
                case CONTRACTED -> {
                    done(ProcessStep.CERTIFICATION_BODY);
                    add(
                            ProcessStep.EXTERNAL_AUDIT,
                            StepState.NOT_BEGUN,
                            missing(MissingKind.STAGE_1_DAY));
                }
                case STAGE1_PLANNED -> audit(MissingKind.STAGE_1);
                case STAGE1_DONE -> audit(MissingKind.STAGE_2_DAY);
                case STAGE2_PLANNED -> audit(MissingKind.STAGE_2);
                case NC_RESOLUTION -> audit(null);
                case STAGE2_REPEAT_REQUIRED -> audit(MissingKind.STAGE_2_REPETITION);
                case STAGE2_DONE -> {
                    audited();
                    add(
                            ProcessStep.DECISION,
                            StepState.NOT_BEGUN,
                            missing(MissingKind.COMPLETE_FILE));
                }
                case DECISION_PENDING -> {
                    audited();
                    current(ProcessStep.DECISION, MissingKind.DECISION);
                }
                case CERTIFIED -> surveillance(null);
                case SUSPENDED -> surveillance(MissingKind.END_OF_SUSPENSION);
                case RECERT_IN_PROGRESS ->
                        surveillance(
                                standing.auditsUnderWay() > 0
                                        ? MissingKind.RECERTIFICATION_AUDIT
                                        : MissingKind.RECERTIFICATION_DECISION);
                case EXPIRED_RESTORABLE -> surveillance(MissingKind.RESTORATION);
                case TRANSFER_IN_REVIEW -> surveillance(MissingKind.TRANSFER_DECISION);
                case REFUSED, CANCELLED, EXPIRED, WITHDRAWN, TRANSFERRED_OUT -> {
                    // It leads nowhere any more.
                }
            }
            return facts;
        }

        private void audit(@Nullable MissingKind kind) {
            done(ProcessStep.CERTIFICATION_BODY);
            current(ProcessStep.EXTERNAL_AUDIT, kind);
        }

        private void audited() {
            done(ProcessStep.CERTIFICATION_BODY);
            done(ProcessStep.EXTERNAL_AUDIT);
        }

        private void surveillance(@Nullable MissingKind kind) {
            audited();
            done(ProcessStep.DECISION);
            current(ProcessStep.SURVEILLANCE, kind);
        }

        private void done(ProcessStep step) {
            add(step, StepState.DONE, List.of());
        }

        /// What stands in the way of everything comes first.
        private void current(ProcessStep step, @Nullable MissingKind kind) {
            var missing = new ArrayList<Missing>();
            if (standing.openMajors() > 0) {
                missing.add(
                        new Missing(MissingKind.VERIFIED_MAJORS, standing.openMajors(), subject()));
            }
            if (kind != null) {
                missing.addAll(missing(kind));
            }
            if (standing.minorsWithoutPlan() > 0) {
                missing.add(
                        new Missing(
                                MissingKind.ACCEPTED_PLANS,
                                standing.minorsWithoutPlan(),
                                subject()));
            }
            if (kind == null && step == ProcessStep.EXTERNAL_AUDIT && missing.isEmpty()) {
                missing.addAll(missing(MissingKind.COMPLETE_FILE));
            }
            if (step == ProcessStep.SURVEILLANCE && wantsAuditDay()) {
                missing.addAll(missing(MissingKind.AUDIT_DAY));
            }
            add(step, isLate ? StepState.LATE : StepState.UNDER_WAY, missing);
        }

        private boolean wantsAuditDay() {
            var from = standing.auditWantedFrom();
            return from != null && !from.isAfter(today);
        }

        private List<Missing> missing(MissingKind kind) {
            return List.of(Missing.one(kind, subject()));
        }

        private Missing.Subject subject() {
            return new Missing.Subject(TYPE, standing.head().id());
        }

        private void add(ProcessStep step, StepState state, List<Missing> missing) {
            var head = standing.head();
            facts.add(new StepFact(head.standard(), head.id(), step, state, missing));
        }
    }
}
